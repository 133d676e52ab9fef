//! The `jdlint` binary; everything is in `jdlint-cli`.

fn main() -> std::process::ExitCode {
    jdlint_cli::main()
}
