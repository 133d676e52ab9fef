//! Where the work is done: `locations`.

mod atom;
mod value;

pub(crate) use value::{ReadPlace, ReadPlaces, Strength, read_places};
