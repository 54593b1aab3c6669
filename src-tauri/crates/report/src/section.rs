//! The one list of sections: their order, their tokens and the kinds they stand in.

use crate::options::Kind;

macro_rules! sections {
    ($($(#[$meta:meta])* $name:ident = $token:literal in [$($kind:ident),*]),+ $(,)?) => {
        /// A section of a report. Its heading is the word `section-TOKEN`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Section { $($(#[$meta])* $name),+ }

        impl Section {
            /// Every section, in the order they stand in.
            pub const ALL: &[Section] = &[$(Section::$name),+];

            /// The word that stands for the section in commands, wire types and locale keys.
            pub fn token(self) -> &'static str {
                match self { $(Section::$name => $token),+ }
            }

            /// The kinds of report that include it by default.
            pub fn kinds(self) -> &'static [Kind] {
                match self { $(Section::$name => &[$(Kind::$kind),*]),+ }
            }

            /// Whether a workbook has a sheet for it.
            pub fn has_table(self) -> bool {
                matches!(
                    self,
                    Section::Results
                        | Section::Findings
                        | Section::Applicability
                        | Section::Actions
                        | Section::Evidence
                )
            }

            /// The section with this token.
            pub fn from_token(token: &str) -> Option<Section> {
                match token { $($token => Some(Section::$name),)+ _ => None }
            }
        }
    };
}
sections! {
    /// Who made, reviewed and approved it; criteria, method and limits.
    Control = "control" in [Full],
    /// The facts in prose, and the decisions asked for.
    Summary = "summary" in [Full, Summary],
    /// What was assessed, with whom.
    Scope = "scope" in [Full],
    /// Charts and figures.
    Results = "results" in [Full, Summary],
    /// Every gap, the most pressing first.
    Gaps = "gaps" in [Full, Summary],
    /// Requirement by requirement.
    Findings = "findings" in [Full],
    /// The documented information demanded.
    Documented = "documented" in [Full],
    /// The Statement of Applicability.
    Applicability = "applicability" in [Full, Applicability],
    /// What is to be done, with a timeline.
    Actions = "actions" in [Full, Actions],
    /// What changed since the assessment before.
    Since = "since" in [Full, Summary],
    /// What was looked at.
    Evidence = "evidence" in [Full],
    /// Where the work may also help with other regimes: indications, not conformity.
    Neighbours = "neighbours" in [Full],
    /// How the figures are calculated, and how the report serves the management review.
    Method = "method" in [Full],
    /// Names, dates and signatures.
    SignOff = "sign-off" in [Full, Applicability, Actions],
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_section_is_read_back_from_its_token_and_stands_in_the_full_report() {
        for &section in Section::ALL {
            assert_eq!(Section::from_token(section.token()), Some(section), "{} names itself", section.token());
            assert!(section.kinds().contains(&Kind::Full), "the full report leaves out {}", section.token());
        }
    }
}
