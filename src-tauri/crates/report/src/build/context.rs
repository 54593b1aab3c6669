//! What every section is made from, and the questions sections share.

use assessment::{
    Action, ActionStatus, Answer, Assessment, Evidence, Grade, Key, Verdict,
    score::{RequirementScore, Rollup, Scores},
};
use catalogue::{Catalogue, Check, CheckId, Requirement, RequirementId};

use super::phrases::{closed, cut, decimal, first_sentence, within};
use crate::{
    Options, Snapshot, Words,
    model::{Block, Emphasis, Heading, Paragraph, Place, Text, Tone},
    section::Section,
    words::{isolated, say},
};

/// How many pieces of evidence behind a requirement are named before the register tells the rest.
const EVIDENCE: usize = 8;

/// The longest a remark beside a check may get where it stands for a gap, in characters.
const REMARK: usize = 160;

/// The snapshot, the options and the words a section is built from.
pub(super) struct Context<'a> {
    pub(super) snapshot: &'a Snapshot<'a>,
    pub(super) options: &'a Options,
    pub(super) words: &'a Words,
}

impl<'a> Context<'a> {
    pub(super) fn catalogue(&self) -> &'a Catalogue {
        self.snapshot.catalogue
    }

    pub(super) fn assessment(&self) -> &'a Assessment {
        self.snapshot.assessment
    }

    pub(super) fn scores(&self) -> &'a Scores {
        self.snapshot.scores
    }

    /// The assessment before this one, with its figures.
    pub(super) fn previous(&self) -> Option<(&'a Assessment, &'a Scores)> {
        self.snapshot.predecessors.first().copied()
    }

    pub(super) fn answer(&self, id: &RequirementId) -> Option<&'a Answer> {
        self.assessment().answers.get(id)
    }

    pub(super) fn verdict(&self, check: &CheckId) -> Option<Verdict> {
        self.answer(&check.requirement())?.verdict(check)
    }

    /// The sections of this report, in order: a comparison needs something to compare with, unless it was asked for.
    pub(super) fn sections(&self) -> Vec<Section> {
        let (previous, asked) = (self.previous().is_some(), self.options.sections.is_some());
        let stands = |section: &Section| *section != Section::Since || previous || asked;
        self.options.sections().into_iter().filter(stands).collect()
    }

    /// Whether this report has a section.
    pub(super) fn has(&self, section: Section) -> bool {
        self.sections().contains(&section)
    }

    /// Requirements in the order of the standard, with their figures.
    pub(super) fn requirements(&self) -> impl Iterator<Item = (&'a Requirement, &'a RequirementScore)> {
        self.catalogue().requirements().iter().filter_map(|it| Some((it, self.scores().requirement(&it.id)?)))
    }

    /// Whether nothing was rated and no check answered.
    pub(super) fn is_empty(&self) -> bool {
        self.requirements().all(|(requirement, _)| !self.is_touched(&requirement.id))
    }

    /// Whether a level or any verdict was given.
    pub(super) fn is_touched(&self, id: &RequirementId) -> bool {
        let told = |answer: &Answer| answer.level.is_some() || answer.checks.values().any(|it| it.verdict.is_some());
        self.answer(id).is_some_and(told)
    }

    /// `6.1.3 AI risk treatment`.
    pub(super) fn name(&self, id: &RequirementId) -> String {
        format!("{id} {}", self.title(id)).trim_end().to_owned()
    }

    /// The title of a requirement; one that tells nothing alone comes with its parent's: `Internal audit: General`.
    fn title(&self, id: &RequirementId) -> String {
        let words = self.words;
        let title = self.catalogue().requirement(id).map_or("", |requirement| requirement.title.as_str());
        match id.as_str() {
            "6.1.1" => say!(words, "titled-risks", title = title),
            "7.5.1" => say!(words, "titled-documented", title = title),
            "9.2.1" => say!(words, "titled-audit", title = title),
            "9.3.1" => say!(words, "titled-review", title = title),
            _ => title.to_owned(),
        }
    }

    /// The identifier strong, the title plain.
    pub(super) fn name_text(&self, id: &RequirementId) -> Text {
        Text::strong(id.as_str()).and(format!(" {}", self.title(id)), Emphasis::Plain)
    }

    pub(super) fn grade(&self, grade: Option<Grade>) -> String {
        self.words.token("grade", grade.map_or("none", Grade::token))
    }

    pub(super) fn verdict_word(&self, verdict: Option<Verdict>) -> String {
        self.words.token("verdict", verdict.map_or("open", Verdict::token))
    }

    pub(super) fn evidence(&self, key: &Key) -> Option<&'a Evidence> {
        self.assessment().evidence.iter().find(|evidence| evidence.key == *key)
    }

    /// Titles of the evidence linked to a requirement, in order.
    pub(super) fn evidence_titles(&self, id: &RequirementId) -> Vec<&'a str> {
        let keys = self.answer(id).map_or(&[][..], |answer| &answer.evidence);
        keys.iter().filter_map(|key| self.evidence(key)).map(|evidence| evidence.title.as_str()).collect()
    }

    /// The evidence linked to a requirement: where the report has the register, by its numbers there, else by title.
    pub(super) fn evidence_named(&self, id: &RequirementId) -> Text {
        match self.has(Section::Evidence) {
            true => self.evidence_of(id, ", ", |evidence| evidence.key.as_str()),
            false => self.evidence_titled(id),
        }
    }

    /// The same by title.
    pub(super) fn evidence_titled(&self, id: &RequirementId) -> Text {
        self.evidence_of(id, "; ", |evidence| &evidence.title)
    }

    /// The evidence linked to a requirement, each leading to its row in the register.
    fn evidence_of(&self, id: &RequirementId, separator: &str, named: fn(&Evidence) -> &str) -> Text {
        let keys = self.answer(id).map_or(&[][..], |answer| &answer.evidence);
        let known: Vec<&Evidence> = keys.iter().filter_map(|key| self.evidence(key)).collect();
        // One more takes no more room than saying so; the register tells of each what it serves.
        let shown = if known.len() > EVIDENCE + 1 && self.has(Section::Evidence) { EVIDENCE } else { known.len() };
        let one = |it: &Evidence| Text::default().leading(isolated(named(it)), Place::Evidence(it.key.clone()));
        let named = Text::joined(known[..shown].iter().map(|it| one(it)), separator);
        match known.len() - shown {
            0 => named,
            more => {
                let more = say!(self.words, "evidence-more", count = more);
                named.and(" ", Emphasis::Plain).leading(more, Place::Section(Section::Evidence))
            }
        }
    }

    /// Actions that serve a requirement, dropped ones left out.
    pub(super) fn actions_for(&self, id: &RequirementId) -> impl Iterator<Item = &'a Action> {
        self.assessment().actions.iter().filter(|action| self.serves(action, id))
    }

    /// Whether an action serves a requirement; a dropped one serves none.
    pub(super) fn serves(&self, action: &Action, id: &RequirementId) -> bool {
        action.requirements.contains(id) && action.status != ActionStatus::Dropped
    }

    /// Who is to close a gap: the owner of an action against it, else who usually owns the next step.
    pub(super) fn owner(&self, score: &RequirementScore) -> String {
        if let Some(action) = self.actions_for(&score.id).find(|action| !action.owner.trim().is_empty()) {
            return action.owner.clone();
        }
        match self.next_step(score) {
            Some(step) => {
                let role = self.words.token("role", step.owner.token());
                say!(self.words, "owner-usual", role = role)
            }
            None => say!(self.words, "owner-none"),
        }
    }

    /// The catalogue's step to the next level, while the target is not reached.
    pub(super) fn next_step(&self, score: &RequirementScore) -> Option<&'a catalogue::Step> {
        let from = score.next_step_from()?;
        self.catalogue().requirement(&score.id)?.next.get(usize::from(from.number()))
    }

    /// What to do next, in a sentence of at most `longest` characters and with whose word it is: the assessor's
    /// advice, else the catalogue's usual step, else the open checks.
    pub(super) fn next_within(&self, score: &RequirementScore, longest: usize) -> Text {
        let words = self.words;
        let advice = self.answer(&score.id).map_or("", |answer| answer.recommendation.trim());
        let told =
            |label: String, what: String| Text::strong(label).and(" ", Emphasis::Plain).written(what, Emphasis::Plain);
        if let Some(advice) = within(&first_sentence(advice), longest) {
            return told(say!(words, "summary-gap-next"), advice);
        }
        let step = self.next_step(score).and_then(|step| within(&first_sentence(&step.step), longest));
        match step {
            Some(step) => told(say!(words, "gap-next-usual"), step),
            None => told(say!(words, "summary-gap-next"), say!(words, "gap-next-checks")),
        }
    }

    /// What a requirement lacks, in a line or two: a check that is not met, or else partly met, with the remark beside
    /// it, and how many there are; where none falls short, the finding. Of several, the first with a remark stands.
    pub(super) fn missing(&self, score: &RequirementScore) -> Text {
        let words = self.words;
        let checks = self.catalogue().requirement(&score.id).map_or(&[][..], |requirement| &requirement.checks);
        let with = |wanted: Verdict| -> Vec<&Check> {
            checks.iter().filter(|check| self.verdict(&check.id) == Some(wanted)).collect()
        };
        let given = |check: &Check| self.answer(&score.id).and_then(|answer| answer.checks.get(&check.id));
        let remark = |check: &Check| cut(&first_sentence(given(check).map_or("", |given| &given.note)), REMARK);
        let (unmet, partly) = (with(Verdict::Unmet), with(Verdict::Partly));
        let foremost = if unmet.is_empty() { &partly } else { &unmet };
        let Some(told) = foremost.iter().find(|check| !remark(check).is_empty()).or(foremost.first()) else {
            return Text::default().written(self.finding_within(score, usize::MAX), Emphasis::Plain);
        };
        let asked = first_sentence(&told.text).trim_end_matches('.').to_owned();
        let what = match unmet.is_empty() {
            false => say!(words, "gap-unmet", what = asked),
            true => say!(words, "gap-partly", what = asked),
        };
        let remark = closed(&remark(told));
        let remark = (!remark.is_empty()).then(|| Text::default().written(remark, Emphasis::Italic));
        let counted = match (unmet.len(), partly.len()) {
            (1, 0) | (0, 1) => None,
            (unmet, 0) => Some(say!(words, "gap-checks-unmet", count = unmet)),
            (0, partly) => Some(say!(words, "gap-checks-partly", count = partly)),
            (unmet, partly) => Some(say!(words, "gap-checks-both", unmet = unmet, partly = partly)),
        };
        Text::joined([Some(Text::from(what)), remark, counted.map(Text::from)].into_iter().flatten(), " ")
    }

    /// The finding in at most `longest` characters: its first sentence, or, if that
    /// cannot be cut to that, how many checks are open.
    pub(super) fn finding_within(&self, score: &RequirementScore, longest: usize) -> String {
        let finding = first_sentence(self.answer(&score.id).map_or("", |answer| answer.finding.trim()));
        if let Some(told) = within(&finding, longest) {
            return told;
        }
        let checks = self.catalogue().requirement(&score.id).map_or(&[][..], |requirement| &requirement.checks);
        let with =
            |wanted: &[Option<Verdict>]| checks.iter().filter(|it| wanted.contains(&self.verdict(&it.id))).count();
        let (short, open) = (with(&[Some(Verdict::Partly), Some(Verdict::Unmet)]), with(&[None]));
        match (short, open, score.gap) {
            (0, 0, Some(0)) => say!(self.words, "gap-finding-graded"),
            (_, 0, _) => say!(self.words, "gap-finding-none", open = short),
            (0, _, _) => say!(self.words, "gap-finding-open", open = open),
            _ => say!(self.words, "gap-finding-both", short = short, open = open),
        }
    }

    /// A sentence in which every requirement that is named leads to its finding. What stands in quotation marks is
    /// somebody's own words and is left alone.
    pub(super) fn linked(&self, told: &str) -> Text {
        let mut text = Text::default();
        for (at, part) in told.split_inclusive(['“', '”']).enumerate() {
            for word in part.split_inclusive(' ') {
                let id = word.trim_end_matches([' ', ',', ';', ':', '.']);
                let known = id.parse().ok().filter(|id| self.catalogue().requirement(id).is_some());
                text = match known.filter(|_| at % 2 == 0) {
                    Some(known) => text.leading(id, Place::Requirement(known)).and(&word[id.len()..], Emphasis::Plain),
                    None => text.and(word, Emphasis::Plain),
                };
            }
        }
        text
    }

    /// How many of the requirements have a gap.
    pub(super) fn gaps_where(&self, among: impl Fn(&RequirementId) -> bool) -> usize {
        self.scores().gaps.iter().filter(|id| among(id)).count()
    }

    /// The marking of the report: as given in the options, else the assessment's.
    pub(super) fn confidentiality(&self) -> &'a str {
        match self.options.confidentiality.trim() {
            "" => self.assessment().confidentiality.trim(),
            told => told,
        }
    }

    pub(super) fn mean(&self, rollup: &Rollup) -> Option<String> {
        rollup.mean().map(decimal)
    }

    /// Whether an action should be done by now and is not.
    pub(super) fn is_overdue(&self, action: &Action) -> bool {
        action.is_overdue(self.options.date)
    }
}

/// A plain heading.
pub(super) fn heading(level: u8, text: String) -> Block {
    Block::Heading(Heading { level, text, about: None, standing: None })
}

/// A paragraph.
pub(super) fn paragraph(tone: Tone, text: impl Into<Text>) -> Block {
    Block::Paragraph(Paragraph { tone, text: text.into() })
}
