//! What the system says of processes: their CPU time and their peak memory. Elsewhere than on Linux it says nothing.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Duration;

/// The root of the workspace.
pub(super) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Where cargo builds to.
pub(super) fn target_folder() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// The CPU time, in user and kernel, of all ended children of this process; `None` where that cannot be told.
pub(super) fn cpu_of_children() -> Option<Duration> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    // The second field is the program's name in parentheses and may hold anything; numbers follow.
    let fields: Vec<&str> = stat[stat.rfind(')')? + 1..].split_whitespace().collect();
    let ticks: u64 = fields.get(13)?.parse::<u64>().ok()? + fields.get(14)?.parse::<u64>().ok()?;
    Some(Duration::from_secs_f64(ticks as f64 / ticks_a_second()))
}

/// The CPU time of this thread so far; `None` where that cannot be told.
pub(super) fn cpu_of_this_thread() -> Option<Duration> {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    stat.split_whitespace().next()?.parse().ok().map(Duration::from_nanos)
}

fn ticks_a_second() -> f64 {
    let output = Command::new("getconf").arg("CLK_TCK").stderr(Stdio::null()).output().ok();
    let said = output.and_then(|output| String::from_utf8(output.stdout).ok());
    said.and_then(|text| text.trim().parse().ok()).unwrap_or(100.0)
}

/// The most memory, in KiB, that `command` holds at a time; `None` where that cannot be told.
///
/// It is asked again and again while the program runs, so what is held only for an instant may be missed. The system
/// keeps the peak itself, so only the last instants before the end count.
pub(super) fn peak_memory(command: &Command) -> Result<Option<u64>, String> {
    if let Some(peak) = by_time(command) {
        return Ok(Some(peak));
    }
    let mut again = Command::new(command.get_program());
    again.args(command.get_args()).stdin(Stdio::null()).stdout(Stdio::null());
    let mut child =
        again.spawn().map_err(|error| format!("cannot start {}: {error}", again.get_program().display()))?;
    let path = format!("/proc/{}/status", child.id());
    let mut peak = None;
    while child.try_wait().map_err(|error| error.to_string())?.is_none() {
        let status = std::fs::read_to_string(&path).unwrap_or_default();
        peak = peak.max(number_behind(&status, "VmHWM:"));
    }
    Ok(peak)
}

/// By GNU time, which asks the system after the end.
fn by_time(command: &Command) -> Option<u64> {
    let mut time = Command::new("/usr/bin/time");
    time.arg("-v").arg(command.get_program()).args(command.get_args()).stdin(Stdio::null()).stdout(Stdio::null());
    let output = time.output().ok()?;
    number_behind(&String::from_utf8_lossy(&output.stderr), "Maximum resident set size (kbytes):")
}

fn number_behind(text: &str, name: &str) -> Option<u64> {
    let line = text.lines().find_map(|line| line.trim().strip_prefix(name))?;
    line.split_whitespace().next()?.parse().ok()
}
