//! How a rule is declared, and the list of all rules.

use crate::context::RuleContext;
use crate::meta::RuleMeta;
use crate::rules::RULES;
use jdlint_core::{Posting, RuleName};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::any::Any;

/// A rule. Its type is a unit struct; everything it knows is in [`META`](Self::META) and in its options.
pub trait Rule {
    /// What its users can set.
    type Options: Default + DeserializeOwned + JsonSchema + Send + Sync + 'static;

    /// The rule, in data.
    const META: RuleMeta;

    /// Says what is wrong with `posting`.
    fn check(cx: &mut RuleContext<'_>, posting: &Posting, options: &Self::Options);
}

/// The options of a rule that has none.
#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NoOptions {}

/// The options of some rule, made by [`RuleEntry::options`] or [`RuleEntry::default_options`].
pub type Options = Box<dyn Any + Send + Sync>;

/// A rule in the registry: its data, and functions that hide the type of its options.
#[derive(Clone, Copy, Debug)]
pub struct RuleEntry {
    /// The rule, in data.
    pub meta: &'static RuleMeta,
    check: fn(&mut RuleContext<'_>, &Posting, &(dyn Any + Send + Sync)),
    parse: fn(serde_json::Value) -> Result<Options, String>,
    default: fn() -> Options,
    schema: fn(&mut SchemaGenerator) -> Schema,
}

impl RuleEntry {
    /// The entry of the rule `R`.
    pub const fn of<R: Rule>() -> Self {
        Self {
            meta: &R::META,
            check: |cx, posting, options| {
                if let Some(options) = options.downcast_ref::<R::Options>() {
                    R::check(cx, posting, options);
                }
            },
            parse: |value| match serde_json::from_value::<R::Options>(value) {
                Ok(options) => Ok(Box::new(options)),
                Err(error) => Err(error.to_string()),
            },
            default: || Box::new(R::Options::default()),
            schema: |generator| generator.subschema_for::<R::Options>(),
        }
    }

    /// Runs the rule. `options` must come from this entry; a rule with other options says nothing.
    pub fn check(&self, cx: &mut RuleContext<'_>, posting: &Posting, options: &Options) {
        (self.check)(cx, posting, options.as_ref());
    }

    /// The options that `value` spells.
    ///
    /// # Errors
    ///
    /// What is wrong with `value`, in the words of serde.
    pub fn options(&self, value: serde_json::Value) -> Result<Options, String> {
        (self.parse)(value)
    }

    /// The options of a rule that nobody configured.
    pub fn default_options(&self) -> Options {
        (self.default)()
    }

    /// The JSON Schema of the options.
    pub fn schema(&self, generator: &mut SchemaGenerator) -> Schema {
        (self.schema)(generator)
    }

    /// The rule's name.
    pub const fn name(&self) -> RuleName {
        self.meta.name
    }
}

/// All rules, by name.
pub fn rules() -> &'static [RuleEntry] {
    RULES
}

/// The rule named `name`.
pub fn rule_named(name: &str) -> Option<&'static RuleEntry> {
    RULES.binary_search_by(|entry| entry.name().as_str().cmp(name)).ok().map(|index| &RULES[index])
}
