//! What the catalogue is made of. Loading proves its shape and that references lead somewhere; that it is complete and
//! sound, the checker proves, which a test runs over what is embedded.

use std::{collections::HashMap, fmt};

use serde::{Deserialize, Serialize};

use crate::id::{CheckId, GroupId, RequirementId};

/// One edition of one standard.
#[derive(Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Catalogue {
    /// Permanent identifier: `iso-42001`.
    pub id: String,
    /// Edition of the standard: `2023`.
    pub edition: String,
    /// The standard's reference and title.
    pub title: String,
    /// Who publishes the standard.
    pub publisher: String,
    /// Language of our text (BCP 47).
    pub language: String,
    /// Version of our text.
    pub version: String,
    /// Licence of our text.
    pub licence: String,
    /// What the text is and is not, as shown to the user.
    pub notice: String,
    pub(crate) groups: Vec<Group>,
    pub(crate) requirements: Vec<Requirement>,
    /// Where each requirement stands; follows from the requirements.
    #[serde(skip)]
    pub(crate) index: HashMap<RequirementId, usize>,
    /// How many name each requirement in `depends_on`; follows from the requirements.
    #[serde(skip)]
    pub(crate) dependents: HashMap<RequirementId, usize>,
}

/// A clause or a group of Annex A controls.
#[derive(Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Group {
    /// `4` … `10`, `A.2` … `A.10`.
    pub id: GroupId,
    /// Title as published.
    pub title: String,
}

/// What kind of requirement it is: only controls may be excluded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A leaf subclause of clauses 4–10.
    Clause,
    /// An Annex A control.
    Control,
}

/// The step of plan–do–check–act a requirement belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[expect(missing_docs, reason = "the four words say it")]
pub enum Phase {
    Plan,
    Do,
    Check,
    Act,
}

/// A leaf subclause or a control, with all that helps to assess it.
#[derive(Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Requirement {
    /// `6.1.3`, `A.6.2.4`.
    pub id: RequirementId,
    /// Title as published.
    pub title: String,
    /// Where it stands in plan–do–check–act.
    pub phase: Phase,
    /// What it asks, for someone new to it.
    pub plain: String,
    /// What goes wrong without it.
    pub why: String,
    /// How a firm of ten does it.
    pub small: String,
    /// Who is usually interviewed.
    pub roles: Vec<Role>,
    /// What must be in place first; the checker refuses circles.
    pub depends_on: Vec<RequirementId>,
    /// What is worth opening next.
    pub related: Vec<RequirementId>,
    /// Gaps met in practice.
    pub pitfalls: Vec<String>,
    /// What this requirement looks like at levels 0 to 5.
    pub levels: [String; 6],
    /// Its obligations, in order.
    pub checks: Vec<Check>,
    /// Interview questions.
    pub ask: Vec<Question>,
    /// What to ask to see.
    pub evidence: Vec<Exhibit>,
    /// The step from each level to the next: `next[2]` leads from 2 to 3.
    pub next: [Step; 5],
}

/// One obligation, answerable from evidence.
#[derive(Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Check {
    /// `6.1.3/f`.
    pub id: CheckId,
    /// A statement that evidence can show true.
    pub text: String,
    /// Whether documented information is demanded.
    pub documented: bool,
    /// Whether *not applicable* is an answer (with a reason).
    pub conditional: bool,
    /// How to verify it.
    pub look: String,
}

/// An interview question and whom to put it to.
#[derive(Debug, PartialEq, Eq, Deserialize, Serialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Question {
    pub role: Role,
    pub question: String,
}

/// Something to ask to see, and what tells good from poor in it.
#[derive(Debug, PartialEq, Eq, Deserialize, Serialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Exhibit {
    pub item: String,
    pub good: String,
    pub poor: String,
}

/// The step from one level to the next.
#[derive(Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Step {
    /// What to do.
    pub step: String,
    /// How long it usually takes.
    pub effort: Effort,
    /// Who usually owns it.
    pub owner: Role,
}

/// How long a step takes: days, weeks or months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
pub enum Effort {
    /// Days.
    #[serde(rename = "S")]
    Small,
    /// Weeks.
    #[serde(rename = "M")]
    Medium,
    /// Months.
    #[serde(rename = "L")]
    Large,
}

macro_rules! roles {
    ($($variant:ident = $token:literal),+ $(,)?) => {
        /// A person's part in the organisation; a closed list.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize, Serialize)]
        #[expect(missing_docs, reason = "the names say it; the words shown are in the locale")]
        pub enum Role { $($variant),+ }

        impl Role {
            /// Every role, in the order of the list.
            pub const ALL: &[Role] = &[$(Role::$variant),+];

            /// The token used in catalogue files and locale keys.
            pub fn token(self) -> &'static str {
                match self { $(Role::$variant => $token),+ }
            }

            /// The role with this token.
            pub fn from_token(token: &str) -> Option<Role> {
                match token { $($token => Some(Role::$variant),)+ _ => None }
            }
        }
    };
}
roles! {
    TopManagement = "top_management", AiLead = "ai_lead", Risk = "risk", Legal = "legal", Privacy = "privacy",
    Security = "security", Product = "product", DataScience = "data_science", DataEngineering = "data_engineering",
    Engineering = "engineering", Operations = "operations", Quality = "quality", Audit = "audit",
    Procurement = "procurement", HumanResources = "hr", Support = "support", Users = "users", Sales = "sales",
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.token())
    }
}

impl Effort {
    /// `S`, `M` or `L`.
    pub fn token(self) -> &'static str {
        match self {
            Effort::Small => "S",
            Effort::Medium => "M",
            Effort::Large => "L",
        }
    }
}

impl Requirement {
    /// Clause or control.
    pub fn kind(&self) -> Kind {
        if self.id.is_control() { Kind::Control } else { Kind::Clause }
    }

    /// The check with this id, if it is one of this requirement's.
    pub fn check(&self, id: &CheckId) -> Option<&Check> {
        self.checks.iter().find(|check| check.id == *id)
    }
}

impl Catalogue {
    /// Fills in what follows from the requirements, which are in the order of the standard.
    pub(crate) fn tied_together(mut self) -> Catalogue {
        self.index = self.requirements.iter().enumerate().map(|(at, it)| (it.id.clone(), at)).collect();
        self.dependents = HashMap::new();
        for id in self.requirements.iter().flat_map(|it| &it.depends_on) {
            *self.dependents.entry(id.clone()).or_insert(0) += 1;
        }
        self
    }

    /// Clauses and control groups, in the order of the standard.
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// All requirements, in the order of the standard.
    pub fn requirements(&self) -> &[Requirement] {
        &self.requirements
    }

    /// The requirements of one group, in order.
    pub fn of_group<'a>(&'a self, group: &'a GroupId) -> impl Iterator<Item = &'a Requirement> {
        self.requirements.iter().filter(move |requirement| requirement.id.group() == *group)
    }

    /// The requirement with this id.
    pub fn requirement(&self, id: &RequirementId) -> Option<&Requirement> {
        self.index.get(id).map(|&at| &self.requirements[at])
    }

    /// The check with this id.
    pub fn check(&self, id: &CheckId) -> Option<&Check> {
        self.requirement(&id.requirement())?.check(id)
    }

    /// How many other requirements name this one in `depends_on`.
    pub fn dependents(&self, id: &RequirementId) -> usize {
        self.dependents.get(id).copied().unwrap_or(0)
    }
}
