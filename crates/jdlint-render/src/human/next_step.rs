//! The line below a file's table: what to do first.

use super::grouped::Row;
use crate::escape::put;
use crate::model::RenderOptions;
use crate::paint::Paint;
use crate::wrap::wrap;
use jdlint_core::Level;

/// What to do first about the file of `rows`: the help of the first row of the highest level. `None` where one row says
/// it all, or where there are only infos.
pub(crate) fn line(rows: &[Row], options: &RenderOptions) -> Option<String> {
    let highest = rows.iter().map(|row| row.level).max().filter(|level| *level > Level::Info)?;
    if rows.len() < 2 {
        return None;
    }
    let (row, help) =
        rows.iter().filter(|row| row.level == highest).find_map(|row| row.help.as_deref().map(|help| (row, help)))?;
    let mut line = String::new();
    let name = Paint(options.color).strong("begin with");
    put(&mut line, format_args!("  {name} "));
    let start = "  begin with ".len();
    wrap(&mut line, &format!("{}: {help}", row.place), usize::from(options.width), start, 4);
    line.push('\n');
    Some(line)
}
