// Whether other validators and an editor agree with jdlint about the postings in `fixtures/schema`.
// Arguments: the workspace's root, jdlint, the folder with node_modules, check-jsonschema or an empty word.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, extname } from "node:path";
import { pathToFileURL } from "node:url";

const [root, jdlint, modules, checkJsonschema] = process.argv.slice(2);
const require = createRequire(join(modules, "node_modules", "nothing.js"));
const YAML = require("yaml");
const TOML = await import(pathToFileURL(require.resolve("smol-toml")).href);
const addFormats = require("ajv-formats").default;
// What editors understand and a validator must be told to pass over.
const EDITOR_WORDS = ["enumDescriptions", "markdownDescription", "defaultSnippets", "doNotSuggest", "patternErrorMessage"];
const DRAFTS = [["schemas/posting.schema.json", require("ajv").default], ["schemas/2020-12/posting.schema.json", require("ajv/dist/2020").default]];

let failures = 0;
let passed = 0;
function expect(holds, what) {
  if (holds) {
    passed += 1;
  } else {
    failures += 1;
    console.log(`FAILED: ${what}`);
  }
}

const folder = join(root, "fixtures/schema");
const expected = JSON.parse(readFileSync(join(folder, "broken.json"), "utf8"));
const files = ["good", "broken"].flatMap((kind) =>
  readdirSync(join(folder, kind)).sort().map((name) => ({ kind, name, path: join(folder, kind, name), wanted: kind === "broken" ? expected[name] : undefined })),
);
for (const { kind, name, wanted } of files) {
  expect(kind === "good" || wanted, `broken.json says nothing of ${name}`);
}

function data({ path }) {
  const text = readFileSync(path, "utf8");
  switch (extname(path)) {
    case ".yaml": return YAML.parse(text);
    case ".toml": return JSON.parse(JSON.stringify(TOML.parse(text)));
    default: return JSON.parse(text);
  }
}

// 1. ajv, strict, in both versions: good postings pass, broken ones fail at the one place.
for (const [path, Ajv] of DRAFTS) {
  const ajv = addFormats(new Ajv({ strict: true, allowUnionTypes: true, allErrors: true, keywords: EDITOR_WORDS }));
  const validate = ajv.compile(JSON.parse(readFileSync(join(root, path), "utf8")));
  for (const file of files) {
    validate(data(file));
    const places = [...new Set((validate.errors ?? []).map((error) => error.instancePath))];
    const wanted = file.wanted ? [file.wanted.pointer] : [];
    expect(JSON.stringify(places) === JSON.stringify(wanted), `ajv, ${path}, ${file.name}: ${places} instead of ${wanted}`);
  }
}
for (const name of ["config", "report"]) {
  for (const [path, Ajv] of DRAFTS) {
    const schema = JSON.parse(readFileSync(join(root, path.replace("posting", name)), "utf8"));
    const ajv = addFormats(new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false, keywords: EDITOR_WORDS }));
    try {
      ajv.compile(schema);
      expect(true, "");
    } catch (error) {
      expect(false, `ajv does not take ${name}: ${error.message}`);
    }
  }
}

// 2. jdlint: the same verdict, at the bytes that the YAML parser of the editors has for the same pointer.
const reports = new Map();
for (const file of files) {
  const output = spawnSync(jdlint, ["check", "--isolated", "--select", "invalid-field,unknown-field,duplicate-field,syntax-error", "--output-format", "json", file.path], { encoding: "utf8" });
  const diagnostics = JSON.parse(output.stdout).diagnostics;
  reports.set(file, diagnostics);
  const bytes = readFileSync(file.path);
  const told = diagnostics.map(({ rule, range }) => ({ rule, text: bytes.subarray(range.start.offset, range.end.offset).toString() }));
  const wanted = file.wanted ? [{ rule: file.wanted.rule, text: file.wanted.text }] : [];
  expect(JSON.stringify(told) === JSON.stringify(wanted), `jdlint, ${file.name}: ${JSON.stringify(told)}`);
  if (file.wanted && file.wanted.rule === "invalid-field" && diagnostics.length === 1 && extname(file.path) !== ".toml") {
    const parts = file.wanted.pointer.split("/").slice(1).map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    const text = bytes.toString();
    const [start, end] = YAML.parseDocument(text).getIn(parts, true)?.range ?? [-1, -1];
    const offset = (at) => Buffer.byteLength(text.slice(0, at));
    const { range } = diagnostics[0];
    expect(range.start.offset === offset(start) && range.end.offset === offset(end), `jdlint points beside the value in ${file.name}`);
  }
}

// The report itself is what its schema says.
{
  const [path, Ajv] = DRAFTS[0];
  const ajv = addFormats(new Ajv({ strict: false }));
  const validate = ajv.compile(JSON.parse(readFileSync(join(root, path.replace("posting", "report")), "utf8")));
  const output = spawnSync(jdlint, ["check", "--isolated", "--output-format", "json", folder], { encoding: "utf8" });
  expect(validate(JSON.parse(output.stdout)), `the JSON report does not fit its schema: ${ajv.errorsText(validate.errors)}`);
}

// 3. check-jsonschema.
if (checkJsonschema) {
  const schemas = ["posting", "config", "report"].flatMap((name) => [`schemas/${name}.schema.json`, `schemas/2020-12/${name}.schema.json`]);
  const meta = spawnSync(checkJsonschema, ["--check-metaschema", ...schemas], { cwd: root, encoding: "utf8" });
  expect(meta.status === 0, `metaschema: ${meta.stdout}`);
  for (const [path] of DRAFTS) {
    for (const file of files) {
      const output = spawnSync(checkJsonschema, ["--output-format", "json", "--schemafile", join(root, path), file.path], { encoding: "utf8" });
      const { errors, parse_errors } = JSON.parse(output.stdout);
      const places = [...(parse_errors ?? []), ...(errors ?? []).map((error) => error.path.replace(/^\$/, "").replace(/\[(\d+)\]/g, "/$1").replace(/\./g, "/"))];
      const wanted = file.wanted ? [file.wanted.pointer] : [];
      expect(JSON.stringify(places) === JSON.stringify(wanted), `check-jsonschema, ${path}, ${file.name}: ${JSON.stringify(places)}`);
    }
  }
}

// 4. yaml-language-server, by the modeline of each YAML file: one diagnostic on jdlint's line, none on good files.
{
  const server = spawn(process.execPath, [join(modules, "node_modules/yaml-language-server/bin/yaml-language-server"), "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
  const said = new Map();
  let buffer = Buffer.alloc(0);
  const send = (message) => {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const answers = new Map();
  server.stdout.on("data", (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const head = buffer.indexOf("\r\n\r\n");
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, head).toString())[1]);
      if (buffer.length < head + 4 + length) return;
      const message = JSON.parse(buffer.subarray(head + 4, head + 4 + length).toString());
      buffer = buffer.subarray(head + 4 + length);
      if (message.method === "textDocument/publishDiagnostics") {
        said.set(message.params.uri, message.params.diagnostics);
      } else if (message.id !== undefined && message.method) {
        const result = message.method === "workspace/configuration" ? message.params.items.map(() => null) : null;
        send({ id: message.id, result });
      } else if (message.id !== undefined) {
        answers.get(message.id)?.(message.result);
      }
    }
  });
  const ask = (id, method, params) => new Promise((resolve) => { answers.set(id, resolve); send({ id, method, params }); });
  const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
  await ask(1, "initialize", { processId: null, rootUri: pathToFileURL(root).href, capabilities: {} });
  send({ method: "initialized", params: {} });
  const yaml = files.filter((file) => extname(file.path) === ".yaml");
  for (const file of yaml) {
    const uri = pathToFileURL(file.path).href;
    send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "yaml", version: 1, text: readFileSync(file.path, "utf8") } } });
    for (let tries = 0; tries < 100 && !said.has(uri); tries += 1) await pause(100);
    const diagnostics = said.get(uri);
    const lines = diagnostics?.map((diagnostic) => diagnostic.range.start.line + 1);
    const wanted = reports.get(file).map((diagnostic) => diagnostic.range.start.line);
    expect(JSON.stringify(lines) === JSON.stringify(wanted), `yaml-language-server, ${file.name}: ${JSON.stringify(diagnostics?.map((d) => [d.range.start.line + 1, d.message]))}`);
  }
  const first = yaml[0];
  const uri = pathToFileURL(first.path).href;
  const hover = await ask(2, "textDocument/hover", { textDocument: { uri }, position: { line: 1, character: 2 } });
  expect(/as candidates search for it/.test(JSON.stringify(hover)), `hover on title: ${JSON.stringify(hover)}`);
  // Completion offers fields and words, neither other names nor null.
  const modeline = `# yaml-language-server: $schema=${pathToFileURL(join(root, DRAFTS[0][0])).href}\n`;
  let asked = 2;
  const complete = async (text, line, character) => {
    asked += 1;
    const uri = pathToFileURL(join(modules, `completion-${asked}.yaml`)).href;
    send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "yaml", version: 1, text: modeline + text } } });
    for (let tries = 0; tries < 100 && !said.has(uri); tries += 1) await pause(100);
    const items = await ask(asked, "textDocument/completion", { textDocument: { uri }, position: { line, character } });
    return (items.items ?? items).map((item) => item.label).sort();
  };
  const top = await complete("", 1, 0);
  expect(top.includes("title") && top.includes("salary") && !top.includes("jobTitle") && !top.includes("pay"), `completion: ${top}`);
  for (const [text, line, character, wanted] of [
    ["workplace: ", 1, 11, "hybrid,on_site,remote"],
    ["salary:\n  period: ", 2, 10, "day,hour,month,week,year"],
    ["employment_type: ", 1, 17, "apprenticeship,contract,fixed_term,freelance,full_time,internship,other,part_time,per_diem,permanent,seasonal,temporary,volunteer"],
  ]) {
    const labels = await complete(text, line, character);
    expect(labels.join() === wanted, `completion behind ${text}: ${labels}`);
  }
  server.kill();
}

console.log(`schema: ${files.length} postings, ${passed} checks passed, ${failures} failed`);
process.exitCode = failures === 0 ? 0 : 1;
