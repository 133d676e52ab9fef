// Lints a posting in WebAssembly: node smoke.mjs MODULE.wasm
import { readFile } from "node:fs/promises";
import { argv, exit } from "node:process";

const { instance } = await WebAssembly.instantiate(await readFile(argv[2]), {});
const { push, lint, out } = instance.exports;

function report(posting) {
  for (const byte of new TextEncoder().encode(posting)) push(byte);
  const bytes = Uint8Array.from({ length: lint() }, (_, index) => out(index));
  return JSON.parse(new TextDecoder().decode(bytes));
}

const found = report("# Köchin\n\nWe are looking for a rockstar in the kitchen.\n");
const hype = found.diagnostics.find((diagnostic) => diagnostic.rule === "hype-term");
if (hype?.range.start.line !== 3 || report("").version !== 1) {
  console.error("expected `hype-term` on line 3, got", JSON.stringify(found, null, 1));
  exit(1);
}
console.log(`linted in WebAssembly: ${found.diagnostics.map((diagnostic) => diagnostic.rule).join(", ")}`);
