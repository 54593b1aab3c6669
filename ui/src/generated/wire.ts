// Made from the wire types of the `app` crate by its tests. Not edited by hand.

/**
 * What the window needs before its first screen.
 */
export type Start = { 
/**
 * Version of the program.
 */
version: string, 
/**
 * The open workspace file.
 */
workspace: string, 
/**
 * How many assessments it holds; with none the window shows Welcome.
 */
assessments: number, 
/**
 * The user's choices.
 */
settings: Settings, 
/**
 * Whether only a passphrase opens the workspace.
 */
has_passphrase: boolean, };

/**
 * A workspace that was open before.
 */
export type RecentWorkspace = { 
/**
 * The file.
 */
path: string, 
/**
 * Its name, without folder and ending.
 */
name: string, 
/**
 * When it was opened last: RFC 3339, UTC.
 */
at: string, 
/**
 * Whether it is not there now: moved, deleted, or on a disk that is not connected.
 */
is_missing: boolean, };

/**
 * The user's choices, kept in the workspace.
 */
export type Settings = { 
/**
 * Named as author in the history and in reports.
 */
author: string, 
/**
 * Light, dark, high contrast, or as the system has it.
 */
theme: Theme, 
/**
 * Size of text.
 */
text_size: TextSize, 
/**
 * Where reports go.
 */
export_folder: string, 
/**
 * The columns of the sheet that are shown; all of them while none was chosen.
 */
grid_columns: Array<string>, 
/**
 * How lists were left: `actions.as` → `timeline`, `library.sort` → `organisation`.
 */
views: { [key in string]: string }, 
/**
 * After how long without a touch a workspace with a passphrase is locked.
 */
lock_after: LockAfter, };

/**
 * Colours of the window.
 */
export type Theme = "system" | "light" | "dark" | "contrast";

/**
 * Size of text in the window.
 */
export type TextSize = "small" | "medium" | "large";

/**
 * How long nobody has to touch keyboard or mouse until the workspace is locked.
 */
export type LockAfter = "never" | "five" | "fifteen" | "thirty";

/**
 * What kind of file the window asks for.
 */
export type FileKind = "assessment" | "workspace" | "logo" | "evidence";

/**
 * What went wrong, for the program (`code`) and for the person.
 */
export type Failure = { 
/**
 * What the window does about it.
 */
code: Code, 
/**
 * What happened and what was kept.
 */
message: string, 
/**
 * What to do.
 */
hint: string, };

/**
 * A code exists only where somebody acts on it.
 */
export type Code = "refused" | "locked" | "not_saved" | "moved" | "wrong_passphrase" | "gone" | "changed" | "cancelled" | "broken";

/**
 * Everything kept in the workspace.
 */
export type LibraryView = { 
/**
 * The assessments, last changed first.
 */
assessments: Array<AssessmentCard>, };

/**
 * One assessment in a list.
 */
export type AssessmentCard = { id: string, organisation: string, title: string, kind: string, status: string, started_on: string | null, 
/**
 * When it was last changed: RFC 3339, UTC.
 */
changed_at: string, is_archived: boolean, 
/**
 * Whether it is final and sealed.
 */
is_sealed: boolean, 
/**
 * The assessment it follows up; null for the first.
 */
previous: string | null, overall: RollupView, management_system: RollupView, annex_a: RollupView, };

/**
 * What a new assessment starts with; only the two names are required.
 */
export type NewAssessment = { organisation: OrganisationView, title: string, kind: string, started_on: string | null, scope: string, ai_roles: Array<string>, confidentiality: string, default_target: number, 
/**
 * Targets of whole clauses or control groups that differ: group → level.
 */
group_targets: { [key in string]: number }, ai_systems: Array<AiSystemView>, participants: Array<ParticipantView>, };

/**
 * An assessment was deleted; `undo` brings it back.
 */
export type Deleted = { id: string, organisation: string, title: string, };

/**
 * An assessment that is deleted and can be brought back, or purged.
 */
export type DeletedView = { id: string, organisation: string, title: string, 
/**
 * When it was deleted: RFC 3339, UTC.
 */
at: string, 
/**
 * Who deleted it.
 */
by: string, };

/**
 * What a follow-up starts with, beside what the assessment before it found.
 */
export type FollowUp = { title: string, started_on: string | null, };

/**
 * An assessment was removed for good.
 */
export type Purged = { 
/**
 * The backups that still hold it.
 */
backups: Array<BackupView>, };

/**
 * What a final assessment is sealed with.
 */
export type SealView = { 
/**
 * The digest over catalogue edition and content: 64 hexadecimal digits.
 */
sha256: string, 
/**
 * When it was finalised: RFC 3339, UTC.
 */
at: string, 
/**
 * Who finalised it.
 */
by: string, };

/**
 * What every screen needs of the catalogue; the guide comes with [`GuideView`].
 */
export type CatalogueView = { id: string, edition: string, title: string, notice: string, groups: Array<GroupText>, requirements: Array<RequirementText>, };

/**
 * A clause or control group.
 */
export type GroupText = { id: string, title: string, };

/**
 * A requirement as it is worked through.
 */
export type RequirementText = { id: string, title: string, 
/**
 * `clause` or `control`.
 */
kind: string, group: string, plain: string, levels: Array<string>, checks: Array<CheckText>, roles: Array<string>, 
/**
 * How many other requirements build on this one.
 */
dependents: number, };

/**
 * A check.
 */
export type CheckText = { id: string, text: string, documented: boolean, conditional: boolean, look: string, };

/**
 * What helps to assess one requirement.
 */
export type GuideView = { id: string, 
/**
 * `plan`, `do`, `check` or `act`.
 */
phase: string, plain: string, why: string, small: string, pitfalls: Array<string>, ask: Array<QuestionText>, evidence: Array<ExhibitText>, next: Array<StepText>, depends_on: Array<string>, related: Array<string>, 
/**
 * Where the same work may also help with a neighbouring regime.
 */
crosswalks: Array<CrosswalkView>, };

/**
 * An interview question and the role to put it to.
 */
export type QuestionText = { role: string, question: string, };

/**
 * Something to ask to see.
 */
export type ExhibitText = { item: string, good: string, poor: string, };

/**
 * The step from one level to the next.
 */
export type StepText = { step: string, effort: string, owner: string, };

/**
 * What one neighbouring regime has to do with a requirement. An indication, not conformity.
 */
export type CrosswalkView = { id: string, title: string, version: string, as_of: string, provenance: string, notice: string, links: Array<LinkView>, };

/**
 * An item of a neighbouring regime.
 */
export type LinkView = { item: string, title: string, summary: string, 
/**
 * `supports` or `partly`.
 */
strength: string, 
/**
 * The titles of the sources.
 */
sources: Array<string>, note: string, };

/**
 * A term of the glossary.
 */
export type TermView = { id: string, term: string, meaning: string, see: Array<string>, };

/**
 * A whole assessment.
 */
export type AssessmentView = { id: string, header: HeaderView, participants: Array<ParticipantView>, ai_systems: Array<AiSystemView>, evidence: Array<EvidenceView>, actions: Array<ActionView>, 
/**
 * Requirement → what was found; a requirement nobody touched is not there.
 */
answers: { [key in string]: AnswerView }, scores: ScoresView, history: HistoryView, 
/**
 * When it was last changed: RFC 3339, UTC.
 */
changed_at: string, 
/**
 * The assessment that this one follows up; null if there is none, or it is deleted.
 */
previous: PreviousView | null, 
/**
 * Whether it began as the sample, to be played with and thrown away.
 */
is_sample: boolean, };

/**
 * The figures of the assessment before this one.
 */
export type PreviousView = { id: string, title: string, started_on: string | null, management_system: RollupView, annex_a: RollupView, groups: Array<RollupView>, };

/**
 * What an edit, an undo or a redo changed; what is null stayed as it was.
 */
export type Edited = { patch: Patch, scores: ScoresView, history: HistoryView, 
/**
 * When it became durable: RFC 3339, UTC.
 */
saved_at: string, 
/**
 * The name by which exactly this change can be undone later; null if nothing differed.
 */
step: string | null, };

/**
 * The parts of an assessment that differ.
 */
export type Patch = { header: HeaderView | null, participants: Array<ParticipantView> | null, ai_systems: Array<AiSystemView> | null, evidence: Array<EvidenceView> | null, actions: Array<ActionView> | null, 
/**
 * Requirement → what is now found there; null where nothing is any more.
 */
answers: { [key in string]: AnswerView | null }, };

/**
 * What undo and redo would do; null where there is nothing.
 */
export type HistoryView = { undo: StepView | null, redo: StepView | null, };

/**
 * One step of the history, in tokens; the words are the window's.
 */
export type StepView = { 
/**
 * What kind of step it was: `edit`, `paste`, `delete` …
 */
op: string, 
/**
 * What kind of thing was changed: `answer`, `check_answer`, `evidence`, `assessment` …
 */
entity: string, 
/**
 * Which one: a requirement, a check or a key; blank for the assessment itself.
 */
subject: string, 
/**
 * The field: `level`; `exists` where the whole thing was added or removed.
 */
field: string, 
/**
 * The value before; the name or title of what was removed.
 */
before: string | null, 
/**
 * The value after; the name or title of what was added.
 */
after: string | null, 
/**
 * How many fields it changed.
 */
fields: number, };

/**
 * What stands at the head of an assessment.
 */
export type HeaderView = { organisation: OrganisationView, title: string, kind: string, started_on: string | null, finished_on: string | null, scope: string, ai_roles: Array<string>, status: string, confidentiality: string, default_target: number, 
/**
 * What it is sealed with; null unless it is final.
 */
seal: SealView | null, is_archived: boolean, 
/**
 * Why it was reopened last; blank if it never was final, or is again.
 */
reopened: string, };

/**
 * The organisation.
 */
export type OrganisationView = { name: string, sector: string, employees: number | null, country: string, };

/**
 * What was found for one requirement.
 */
export type AnswerView = { applicable: boolean, exclusion_reason: string, inclusion_reasons: Array<string>, weight: number, target: number | null, level: number | null, basis: string | null, grade: string | null, grade_reason: string, finding: string, root_cause: string, recommendation: string, note: string, review: boolean, 
/**
 * Check → its answer; an untouched check is not there.
 */
checks: { [key in string]: CheckAnswerView }, evidence: Array<string>, participants: Array<string>, ai_systems: Array<string>, };

/**
 * The answer to one check.
 */
export type CheckAnswerView = { verdict: string | null, reason: string, note: string, };

/**
 * Somebody who takes part. A blank key in an edit asks for a new one.
 */
export type ParticipantView = { key: string, name: string, title: string, kind: string, };

/**
 * An AI system in scope. A blank key in an edit asks for a new one.
 */
export type AiSystemView = { key: string, name: string, purpose: string, role: string | null, stage: string | null, owner: string, note: string, };

/**
 * Something seen. A blank key in an edit asks for a new one; an edit leaves the attachment as it is.
 */
export type EvidenceView = { key: string, title: string, kind: string, locator: string, dated: string | null, note: string, attachment: AttachmentView | null, };

/**
 * A file kept with a piece of evidence.
 */
export type AttachmentView = { name: string, media_type: string, bytes: number, sha256: string, };

/**
 * Something to be done. A blank key in an edit asks for a new one.
 */
export type ActionView = { key: string, title: string, requirements: Array<string>, owner: string, due: string | null, effort: string | null, priority: string | null, status: string, note: string, };

/**
 * One change a person makes. A blank key asks for a new one.
 */
export type WireEdit = { "type": "organisation", organisation: OrganisationView, } | { "type": "title", text: string, } | { "type": "kind", kind: string, } | { "type": "period", started_on: string | null, finished_on: string | null, } | { "type": "scope", text: string, } | { "type": "ai_roles", ai_roles: Array<string>, } | { "type": "status", status: string, } | { "type": "confidentiality", text: string, } | { "type": "default_target", level: number, } | { "type": "group_target", group: string, level: number | null, } | { "type": "include", requirement: string, } | { "type": "exclude", requirement: string, reason: string, } | { "type": "inclusion_reasons", requirement: string, reasons: Array<string>, } | { "type": "weight", requirement: string, weight: number, } | { "type": "target", requirement: string, level: number | null, } | { "type": "level", requirement: string, level: number | null, } | { "type": "basis", requirement: string, basis: string | null, } | { "type": "grade", requirement: string, grade: string | null, } | { "type": "grade_reason", requirement: string, text: string, } | { "type": "finding", requirement: string, text: string, } | { "type": "root_cause", requirement: string, text: string, } | { "type": "recommendation", requirement: string, text: string, } | { "type": "note", requirement: string, text: string, } | { "type": "review", requirement: string, review: boolean, } | { "type": "link_evidence", requirement: string, keys: Array<string>, } | { "type": "link_participants", requirement: string, keys: Array<string>, } | { "type": "link_ai_systems", requirement: string, keys: Array<string>, } | { "type": "verdict", check: string, verdict: string | null, reason: string, } | { "type": "check_note", check: string, text: string, } | { "type": "put_participant", participant: ParticipantView, } | { "type": "remove_participant", key: string, } | { "type": "put_ai_system", ai_system: AiSystemView, } | { "type": "remove_ai_system", key: string, } | { "type": "put_evidence", evidence: EvidenceView, } | { "type": "remove_evidence", key: string, } | { "type": "detach", key: string, } | { "type": "put_action", action: ActionView, } | { "type": "remove_action", key: string, };

/**
 * How several changes were made; undo names the step by it: “paste of 34 cells”.
 */
export type HowSeveral = "paste" | "fill" | "clear" | "bulk";

/**
 * Every figure of an assessment, unrounded.
 */
export type ScoresView = { overall: RollupView, management_system: RollupView, annex_a: RollupView, groups: Array<RollupView>, requirements: Array<RequirementScoreView>, gaps: Array<string>, readiness: ReadinessView, };

/**
 * Means over a set of requirements; null where undefined.
 */
export type RollupView = { id: string, mean: number | null, low: number | null, high: number | null, coverage: number | null, target: number | null, rated: number, applicable: number, };

/**
 * The figures of one requirement.
 */
export type RequirementScoreView = { id: string, applicable: boolean, level: number | null, target: number, weight: number, gap: number | null, attainment: AttainmentView | null, achievement: string | null, suggested_grade: string | null, grade: string | null, effective_grade: string | null, next_step_from: number | null, priority: string | null, warnings: Array<string>, };

/**
 * Share of the checks met, as a range while some are unanswered; 0 to 1.
 */
export type AttainmentView = { low: number, high: number, };

/**
 * How far clauses 4–10 are from certification.
 */
export type ReadinessView = { verdict: string, 
/**
 * How many requirements the blockers are of, as the report tells it.
 */
requirements: number, blockers: Array<BlockerView>, };

/**
 * Something in the way of certification; `check` is null where it is about the requirement.
 */
export type BlockerView = { requirement: string, check: string | null, why: string, };

/**
 * A menu of the menu bar.
 */
export type MenuView = { 
/**
 * Its name.
 */
word: string, 
/**
 * What it holds, from top to bottom.
 */
items: Array<MenuItemView>, };

/**
 * A line of a menu.
 */
export type MenuItemView = { 
/**
 * The action it carries out; blank for a line between parts.
 */
id: string, 
/**
 * What it says.
 */
word: string, 
/**
 * The key that does the same, as in `Ctrl+Shift+Z`; it is shown and never taken from the page.
 */
key: string | null, 
/**
 * Whether it can be chosen just now.
 */
enabled: boolean, };

/**
 * Two assessments side by side.
 */
export type ComparisonView = { 
/**
 * The earlier one.
 */
before: ComparedSide, 
/**
 * The later one.
 */
after: ComparedSide, 
/**
 * Every requirement, in the order of the standard.
 */
requirements: Array<ComparedView>, 
/**
 * Actions that were running before and are done now.
 */
closed: Array<ActionView>, 
/**
 * Actions the earlier one does not have.
 */
added: Array<ActionView>, };

/**
 * One of the two.
 */
export type ComparedSide = { id: string, organisation: string, title: string, 
/**
 * The day it was finished, or else started; null if neither is stated.
 */
date: string | null, management_system: RollupView, annex_a: RollupView, 
/**
 * Each clause and control group.
 */
groups: Array<RollupView>, };

/**
 * A requirement in both.
 */
export type ComparedView = { 
/**
 * Which requirement.
 */
id: string, 
/**
 * How it stood.
 */
before: StandingView, 
/**
 * How it stands.
 */
after: StandingView, 
/**
 * `improved`, `regressed`, `newly_rated`, `no_longer_rated`, `included`, `excluded`, `grade`, `target`.
 */
differences: Array<string>, };

/**
 * How a requirement stands in one of them.
 */
export type StandingView = { applicable: boolean, level: number | null, target: number, grade: string | null, finding: string, };

/**
 * What report is wanted.
 */
export type ReportRequest = { 
/**
 * `full`, `summary`, `applicability` or `actions`.
 */
kind: string, 
/**
 * `pdf`, `xlsx` or `csv`.
 */
format: string, 
/**
 * The language of its words: `en`.
 */
language: string, 
/**
 * `a4` or `letter`.
 */
paper: string, 
/**
 * Marked as a draft on every page.
 */
draft: boolean, 
/**
 * Whether the assessment's data is attached to a PDF, so that the report can be imported again. The notes on
 * requirements, which are the assessor's own, are never in it.
 */
with_data: boolean, 
/**
 * Which sections; null takes those of the kind.
 */
sections: Array<string> | null, 
/**
 * Number of the document in the organisation's own scheme; blank if it has none.
 */
document_number: string, 
/**
 * Version of the document; blank is the first.
 */
version: string, 
/**
 * Blank takes the author of the settings, else the assessors.
 */
prepared_by: string, 
/**
 * Blank leaves a line to fill in.
 */
reviewed_by: string, 
/**
 * Blank leaves a line to fill in.
 */
approved_by: string, 
/**
 * Who receives it; blank takes the sponsors.
 */
distribution: string, 
/**
 * Marking of the report; blank takes the assessment's.
 */
confidentiality: string, };

/**
 * What can be chosen for a report.
 */
export type ReportMenu = { 
/**
 * Every section, in the order they stand in.
 */
sections: Array<SectionChoice>, 
/**
 * The languages there are words in.
 */
languages: Array<string>, 
/**
 * What is chosen to begin with.
 */
request: ReportRequest, 
/**
 * The logos kept for its reports.
 */
logos: LogoNames, };

/**
 * A section that can be chosen.
 */
export type SectionChoice = { 
/**
 * Names it.
 */
token: string, 
/**
 * The kinds of report that include it by default.
 */
kinds: Array<string>, 
/**
 * Whether a workbook has a sheet for it.
 */
has_table: boolean, };

/**
 * Whose logo it is.
 */
export type LogoOf = "client" | "assessor";

/**
 * The names of the files that are the logos; null where there is none.
 */
export type LogoNames = { client: string | null, assessor: string | null, };

/**
 * The pages of a report, to look at before it is written.
 */
export type PreviewView = { 
/**
 * Names this preview; a later one has another.
 */
token: number, 
/**
 * Its pages, in order.
 */
pages: Array<PageSize>, 
/**
 * Characters no font could show; each stands as a visible replacement.
 */
replaced: Array<string>, };

/**
 * The size of a page, in points (1/72 in).
 */
export type PageSize = { width: number, height: number, };

/**
 * A report was written.
 */
export type ReportDone = { 
/**
 * The file.
 */
path: string, 
/**
 * `pdf`, `xlsx` or `csv`.
 */
format: string, 
/**
 * How many pages it has; sheets or files if it is no PDF.
 */
count: number, 
/**
 * Its size.
 */
bytes: number, 
/**
 * Characters no font could show; each stands as a visible replacement.
 */
replaced: Array<string>, };

/**
 * What `verify` found.
 */
export type VerifyView = { 
/**
 * Every difference between the rows and the journal, and every fault of the file.
 */
differences: Array<string>, 
/**
 * How many journal entries were replayed.
 */
entries: number, };

/**
 * What a query found, the best first.
 */
export type SearchView = { 
/**
 * Requirements, groups and terms that are named, then the workspace, then what else catalogue and glossary say.
 */
hits: Array<SearchHit>, };

/**
 * One thing that was found.
 */
export type SearchHit = { 
/**
 * Of the catalogue: `group`, `requirement` or `check`. Of the glossary: `term`. Of the workspace: `assessment`,
 * `participant`, `ai_system`, `evidence`, `action`, `answer` or `check_answer`.
 */
kind: string, 
/**
 * The field the snippet is from: `finding`, `note`, `title`, `plain` …
 */
field: string, 
/**
 * The name or title of what was found; for answers and checks that of the requirement.
 */
title: string, 
/**
 * A short piece of text, on one line.
 */
snippet: string, 
/**
 * Where words of the query are in the snippet.
 */
matches: Array<MatchView>, 
/**
 * The assessment; `null` for the catalogue.
 */
assessment: string | null, 
/**
 * Name of the assessment's organisation; blank for the catalogue.
 */
organisation: string, 
/**
 * Title of the assessment; blank for the catalogue.
 */
assessment_title: string, 
/**
 * The requirement to open; `null` if it is about none.
 */
requirement: string | null, 
/**
 * The row within the assessment, the group, the check or the term: a key or an identifier; blank for
 * an assessment.
 */
key: string, };

/**
 * Part of a text, counted as JavaScript counts: in units of UTF-16.
 */
export type MatchView = { 
/**
 * The first unit.
 */
start: number, 
/**
 * The unit after the last.
 */
end: number, };

/**
 * Which part of the history is wanted; what is null does not narrow it.
 */
export type HistoryRequest = { 
/**
 * Only the answer to this requirement and to its checks.
 */
requirement: string | null, 
/**
 * Only what was written in this name.
 */
author: string | null, 
/**
 * Only this kind of thing: `answer`, `evidence` …
 */
entity: string | null, 
/**
 * Only this field.
 */
field: string | null, 
/**
 * Only what was written then or later: RFC 3339.
 */
since: string | null, 
/**
 * Only what was written before: RFC 3339.
 */
until: string | null, 
/**
 * The `next` of the page before; without it the page is the first.
 */
before: string | null, };

/**
 * Who has written to an assessment, and moments since which changes can be asked for: RFC 3339, UTC.
 */
export type HistoryMoments = { 
/**
 * In the order of the alphabet.
 */
authors: Array<string>, 
/**
 * When it was opened before this sitting; null for the first time.
 */
opened_at: string | null, 
/**
 * When the workspace was last backed up; null if it never was.
 */
backed_up_at: string | null, 
/**
 * When it was last finalised; null if it never was.
 */
finalised_at: string | null, };

/**
 * A part of the history of an assessment.
 */
export type HistoryPage = { 
/**
 * The changes, newest first.
 */
entries: Array<HistoryEntry>, 
/**
 * What to ask for to read on; `null` at the beginning of the history.
 */
next: string | null, };

/**
 * One change to one field, in tokens; the words are the window's.
 */
export type HistoryEntry = { 
/**
 * When: RFC 3339, UTC.
 */
at: string, 
/**
 * Who.
 */
author: string, 
/**
 * `create`, `edit`, `delete`, `undo` or `redo`.
 */
op: string, 
/**
 * What kind of thing was changed: `answer`, `check_answer`, `evidence`, `assessment` …
 */
entity: string, 
/**
 * Which one: a requirement, a check or a key; blank for the assessment itself.
 */
subject: string, 
/**
 * The requirement it is about; `null` if it is about none.
 */
requirement: string | null, 
/**
 * The field: `level`; `exists` where the whole thing was added or removed.
 */
field: string, 
/**
 * The value until then: text, a token, a number, or a list as JSON.
 */
from: string | null, 
/**
 * The value from then on.
 */
to: string | null, };

/**
 * The backups of the workspace and where they are.
 */
export type BackupsView = { 
/**
 * Where backups go.
 */
folder: string, 
/**
 * The newest first.
 */
backups: Array<BackupView>, 
/**
 * Why the last automatic backup could not be made; `None` if it could.
 */
problem: Failure | null, };

/**
 * One backup.
 */
export type BackupView = { 
/**
 * The file.
 */
path: string, 
/**
 * When it was made: RFC 3339, UTC.
 */
at: string, 
/**
 * `daily`, `migration`, `import`, `restore`, `passphrase` or `asked`.
 */
reason: string, 
/**
 * Its size.
 */
bytes: number, 
/**
 * Whether only a passphrase opens it.
 */
is_encrypted: boolean, };

/**
 * What restoring a file changes.
 */
export type RestoreView = { 
/**
 * The file.
 */
path: string, 
/**
 * When an assessment in the file was last changed: RFC 3339, UTC; `None` if it holds none.
 */
backup_at: string | null, 
/**
 * When an assessment in the workspace was last changed; `None` if it holds none.
 */
present_at: string | null, 
/**
 * The assessments that differ: removed, then changed, then added.
 */
assessments: Array<RestoredView>, 
/**
 * How many assessments are the same in both.
 */
unchanged: number, 
/**
 * How many edits of the workspace are not in the file.
 */
edits_lost: number, 
/**
 * How many edits of the file are not in the workspace.
 */
edits_regained: number, };

/**
 * An assessment that restoring touches.
 */
export type RestoredView = { id: string, organisation: string, title: string, 
/**
 * `removed`, `changed` or `added`.
 */
what: string, edits_lost: number, edits_regained: number, };

/**
 * The passphrase was set, changed or removed.
 */
export type PassphraseSet = { 
/**
 * Backups that could not be given the new passphrase and are as they were; none as a rule.
 */
backups_left: Array<string>, };
