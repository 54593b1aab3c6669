//! Takes values out of JSON and notes every fault with its path; never stops at the first.

use std::{cell::RefCell, str::FromStr};

use assessment::{Key, Level, UnknownToken};
use chrono::NaiveDate;

use crate::{Fault, Wanted, Wrong, node::Node};

/// Where faults are noted.
#[derive(Debug, Default)]
pub(crate) struct Faults(RefCell<Vec<Fault>>);

impl Faults {
    pub(crate) fn add(&self, path: impl Into<String>, wrong: Wrong) {
        self.0.borrow_mut().push(Fault { path: path.into(), wrong });
    }

    pub(crate) fn into_vec(self) -> Vec<Fault> {
        self.0.into_inner()
    }
}

/// An object being read. Fields that nobody asked for are faults when it is dropped.
pub(crate) struct Object<'f> {
    path: String,
    fields: Vec<(String, Node)>,
    faults: &'f Faults,
}

impl<'f> Object<'f> {
    /// The object at `path`; anything else is a fault and reads as empty.
    pub(crate) fn new(path: &str, node: Node, faults: &'f Faults) -> Object<'f> {
        let fields = match node {
            Node::Object(fields) => fields,
            other => {
                faults.add(path, Wrong::OtherKind { found: other.kind(), wanted: Wanted::Object });
                Vec::new()
            }
        };
        let object = Object { path: path.to_owned(), fields, faults };
        for (at, (name, _)) in object.fields.iter().enumerate() {
            if object.fields[..at].iter().any(|(before, _)| before == name) {
                faults.add(object.at(name), Wrong::FieldTwice);
            }
        }
        object
    }

    /// The path of one of its fields.
    pub(crate) fn at(&self, field: &str) -> String {
        if self.path == "$" { field.to_owned() } else { format!("{}.{field}", self.path) }
    }

    pub(crate) fn fault(&self, field: &str, wrong: Wrong) {
        self.faults.add(self.at(field), wrong);
    }

    /// Takes a field out; null and missing are the same.
    fn take(&mut self, field: &str) -> Option<Node> {
        let at = self.fields.iter().position(|(name, _)| name == field)?;
        match self.fields.remove(at).1 {
            Node::Null => None,
            node => Some(node),
        }
    }

    fn other_kind(&self, field: &str, found: &Node, wanted: Wanted) {
        self.fault(field, Wrong::OtherKind { found: found.kind(), wanted });
    }

    /// A text; missing is empty.
    pub(crate) fn text(&mut self, field: &str) -> String {
        match self.take(field) {
            None => String::new(),
            Some(Node::Text(text)) => text,
            Some(other) => {
                self.other_kind(field, &other, Wanted::Text);
                String::new()
            }
        }
    }

    /// A text that must be there and not blank.
    pub(crate) fn required(&mut self, field: &str) -> String {
        let text = self.text(field);
        if text.trim().is_empty() {
            self.fault(field, Wrong::Missing);
        }
        text
    }

    /// `true` or `false`.
    pub(crate) fn flag(&mut self, field: &str, missing: bool) -> bool {
        match self.take(field) {
            None => missing,
            Some(Node::Bool(flag)) => flag,
            Some(other) => {
                self.other_kind(field, &other, Wanted::Flag);
                missing
            }
        }
    }

    /// A whole number that `accept` takes.
    pub(crate) fn number<T>(&mut self, field: &str, wanted: Wanted, accept: impl Fn(i64) -> Option<T>) -> Option<T> {
        let found = self.take(field)?;
        let value = if let Node::Whole(number) = found { accept(number) } else { None };
        if value.is_none() {
            self.other_kind(field, &found, wanted);
        }
        value
    }

    /// A maturity level.
    pub(crate) fn level(&mut self, field: &str) -> Option<Level> {
        self.number(field, Wanted::Level, |number| Level::new(u8::try_from(number).ok()?))
    }

    /// A word of a closed set.
    pub(crate) fn parsed<T: FromStr<Err = UnknownToken>>(&mut self, field: &str) -> Option<T> {
        let text = self.text(field);
        if text.is_empty() {
            return None;
        }
        text.parse().map_err(|unknown| self.fault(field, Wrong::UnknownWord(unknown))).ok()
    }

    /// A date, `YYYY-MM-DD`.
    pub(crate) fn date(&mut self, field: &str) -> Option<NaiveDate> {
        let text = self.text(field);
        if text.is_empty() {
            return None;
        }
        let date = (text.len() == 10).then(|| NaiveDate::parse_from_str(&text, "%Y-%m-%d").ok()).flatten();
        if date.is_none() {
            self.fault(field, Wrong::NotADate(text));
        }
        date
    }

    /// The items of a list, each with its path; missing is empty.
    pub(crate) fn list(&mut self, field: &str) -> Vec<(String, Node)> {
        match self.take(field) {
            None => Vec::new(),
            Some(Node::List(items)) => {
                let path = self.at(field);
                items.into_iter().enumerate().map(|(at, item)| (format!("{path}[{at}]"), item)).collect()
            }
            Some(other) => {
                self.other_kind(field, &other, Wanted::List);
                Vec::new()
            }
        }
    }

    /// A list of texts that `accept` takes, each at most once.
    pub(crate) fn texts<T: PartialEq>(&mut self, field: &str, accept: impl Fn(&str) -> Result<T, Wrong>) -> Vec<T> {
        let mut values = Vec::new();
        for (path, item) in self.list(field) {
            let Node::Text(text) = item else {
                self.faults.add(path, Wrong::OtherKind { found: item.kind(), wanted: Wanted::Text });
                continue;
            };
            match accept(&text) {
                Ok(value) if values.contains(&value) => self.faults.add(path, Wrong::Twice(text)),
                Ok(value) => values.push(value),
                Err(wrong) => self.faults.add(path, wrong),
            }
        }
        values
    }

    /// A list of words of a closed set, each at most once.
    pub(crate) fn words<T: PartialEq + FromStr<Err = UnknownToken>>(&mut self, field: &str) -> Vec<T> {
        self.texts(field, |text| text.parse().map_err(Wrong::UnknownWord))
    }

    /// The objects of a list.
    pub(crate) fn objects(&mut self, field: &str) -> Vec<Object<'f>> {
        let faults = self.faults;
        self.list(field).into_iter().map(|(path, node)| Object::new(&path, node, faults)).collect()
    }

    /// An object; missing is empty, with the faults that brings.
    pub(crate) fn object(&mut self, field: &str) -> Object<'f> {
        let node = self.take(field).unwrap_or(Node::Object(Vec::new()));
        Object::new(&self.at(field), node, self.faults)
    }

    /// An object that may be missing.
    pub(crate) fn object_opt(&mut self, field: &str) -> Option<Object<'f>> {
        let node = self.take(field)?;
        Some(Object::new(&self.at(field), node, self.faults))
    }

    /// The `key` of an item, which no other item of the list has.
    pub(crate) fn key(&mut self, taken: &[Key]) -> Option<Key> {
        let text = self.text("key");
        let key = Key::new(&text);
        match &key {
            None => self.fault("key", Wrong::NotAKey),
            Some(key) if taken.contains(key) => self.fault("key", Wrong::Twice(key.to_string())),
            Some(_) => {}
        }
        key
    }
}

impl Drop for Object<'_> {
    fn drop(&mut self) {
        for (name, _) in &self.fields {
            self.faults.add(self.at(name), Wrong::UnknownField);
        }
    }
}
