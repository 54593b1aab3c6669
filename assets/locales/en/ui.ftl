# Words of the window.

## The frame

plumbline = Plumbline
not-in-plumbline = This page only works inside Plumbline. Please open the Plumbline application.
rail = Screens
breadcrumb = Where you are
help = Help
close = Close
dismiss = Dismiss
try-again = Try again
or = or
undo = Undo
undo-what = Undo { $what }
redo = Redo
redo-what = Redo { $what }
undone = Undone: { $what }
save-saving = Saving…
save-saved = Saved { $time }
save-locate = Find the file…
save-failed = Not saved: { $why }
unsaved-title = Unsaved changes
unsaved-text = Your last changes could not be saved. They are still here, but closing the window now would lose them.
unsaved-new = A new assessment has been started but not created yet (organisation: { $organisation }). Closing the window now would lose what was typed.
unsaved-leave-text = Your last changes could not be saved. They are still here, but leaving now would lose them.
unsaved-leave = Leave without saving
unsaved-close = Close without saving
unsaved-go-on = Continue with it
screen-assess = Assess

## Steps of the history

step-answer = answer to { $subject }
step-answer-applicable = applicability of { $subject }
step-answer-exclusion_reason = reason for excluding { $subject }
step-answer-inclusion_reasons = reasons for including { $subject }
step-answer-weight = weight of { $subject }
step-answer-target = target of { $subject }
step-answer-level = level of { $subject }
step-answer-basis = basis of { $subject }
step-answer-grade = grade of { $subject }
step-answer-grade_reason = reason for the grade of { $subject }
step-answer-finding = finding on { $subject }
step-answer-root_cause = root cause of { $subject }
step-answer-recommendation = recommendation on { $subject }
step-answer-note = note on { $subject }
step-answer-review = review flag of { $subject }
step-answer-evidence = evidence of { $subject }
step-answer-participants = interviewees of { $subject }
step-answer-ai_systems = AI systems of { $subject }
step-check_answer = check { $subject }
step-check_answer-verdict = verdict on { $subject }
step-check_answer-note = note on { $subject }
step-evidence = evidence “{ $subject }”
step-action = action “{ $subject }”
step-participant = person “{ $subject }”
step-ai_system = AI system “{ $subject }”
step-assessment = the assessment’s details
step-assessment-title = the title
step-assessment-scope = the scope
step-assessment-status = the status
step-added = adding { $thing }
step-removed = removing { $thing }
step-several-paste = paste of { $count ->
    [one] 1 cell
   *[other] { $count } cells
}
step-several-fill = fill of { $count ->
    [one] 1 cell
   *[other] { $count } cells
}
step-several-clear = clearing of { $count ->
    [one] 1 cell
   *[other] { $count } cells
}
step-several-bulk = change of { $count ->
    [one] 1 value
   *[other] { $count } values
} at once
step-other = the last change
step-from-to = { $what }, { $from } → { $to }

## Levels and grades

level = Level
level-none = Not rated
level-word-0 = Non-existent
level-word-1 = Initial
level-word-2 = Repeatable
level-word-3 = Defined
level-word-4 = Managed
level-word-5 = Optimizing
level-name-0 = Level 0, Non-existent
level-name-1 = Level 1, Initial
level-name-2 = Level 2, Repeatable
level-name-3 = Level 3, Defined
level-name-4 = Level 4, Managed
level-name-5 = Level 5, Optimizing
grade-conforms = Conforms
grade-opportunity = Opportunity
grade-minor = Minor gap
grade-major = Major gap

## Assess: the outline

outline = Outline
outline-filter = Filter by number or title
outline-show = Show
outline-all = All
outline-unanswered = Open
outline-warnings = Warnings
outline-review = Review
outline-from = Role or person
outline-anybody = Anyone
outline-role = For { $role }: { $left } open
outline-interview = Questions for { $role }
outline-any-warning = Any warning
outline-asked = Interviewed: { $name }
outline-figures = Mean level, with coverage until everything is rated
outline-nothing-all = No matches. Try a different filter.
outline-nothing-unanswered = Nothing left to answer here.
outline-nothing-warnings = No warnings here.
outline-nothing-review = Nothing is marked for review. Press R to mark a requirement.
progress-untouched = Not started
progress-begun = Started
progress-complete = Complete
progress-excluded = Excluded
for-review = For review
warnings-count = { $count ->
    [one] 1 warning
   *[other] { $count } warnings
}

## Assess: the requirement

requirement-bar = This requirement
previous = Previous
next = Next
next-unanswered = Next unanswered
plain-words = In plain words
checks = Checks
documented = documented information
verdict-met = Met
verdict-partly = Partly
verdict-unmet = Not met
verdict-not_applicable = n/a
reason-not-applicable = Why it does not apply
reason-needed = A reason is needed before it counts as not applicable
check-note = Note on this check
check-add-note = Add a note
check-look = How to check
levels = Maturity level
target-here = Target
basis = Basis
basis-stated = Stated
basis-seen = Seen
basis-sampled = Sampled
target = Target
target-default = { $level } (default)
weight = Weight
weight-1 = 1, normal
weight-2 = 2, double
weight-3 = 3, triple
warnings = Warnings
warning-level_above_checks = The level is 3 or more, but a check is only partly met or not met.
warning-level_below_checks = The level is 0, but a check is met.
warning-no_evidence = The level is 3 or more, but no evidence is linked.
warning-hearsay = The level is 3 or more, but it is based only on statements; no evidence was seen.
warning-milder_than_suggested = Your grade is milder than the checks suggest.
mend-level_above_checks = Go to the check
mend-level_below_checks = Choose the level again
mend-no_evidence = Link evidence
mend-hearsay = Change the basis
mend-milder_than_suggested = Give the reason
grade = Grade
grade-suggested = The checks suggest
grade-not-yet = A grade is suggested once every check is answered.
grade-own = Your grade
grade-reason = Reason for your grade
grade-milder = Your grade is milder than the suggested one. Explain why for readers of the report.
applicability = Applicability of this control
applies = Applies
excluded = Does not apply
inclusion-why = Why it is included
inclusion-of = Why { $id } is included
inclusion-risk = Risk
inclusion-legal = Law
inclusion-contract = Contract
inclusion-good_practice = Good practice
exclusion-reason = Why the control does not apply
exclusion-asks = The control is excluded once a reason is given.
exclusion-kept = Excluded: it is left out of all figures and gaps. Its answers are kept, and return if it applies again.
findings = Findings
finding = Finding
root-cause = Root cause
root-cause-add = Add root cause
root-cause-edit = Edit root cause
root-cause-hint = Why it is so, rather than what is missing.
recommendation = Recommendation
suggestion = To reach level { $level }:
suggestion-use = Use this
evidence = Evidence
evidence-add = Link or add evidence
evidence-title = Title
evidence-kind = Kind
evidence-kind-document = Document
evidence-kind-record = Record
evidence-kind-interview = Interview
evidence-kind-observation = Observation
evidence-kind-system = System
evidence-locator = Location
evidence-dated = Document date
evidence-unlinked = Unlinked “{ $title }”
details = Details
unlink = Unlink
unlink-name = Unlink { $name }
remove = Remove
pick-add = Add “{ $name }”
actions = Actions
action-add = Link or add an action
action-add-next = Add this action
action-from-next = Next step: { $step }
action-by = by { $day }
action-title = What needs to be done
action-owner = Owner
action-due = Due
action-effort = Effort
action-status = Status
action-note = Note
action-status-open = Open
action-status-doing = Under way
action-status-done = Done
action-status-dropped = Dropped
effort-none = Not estimated
effort-S = Days
effort-M = Weeks
effort-L = Months
interviewees = Interviewees
interviewee-add = Link or add a person
ai-systems = AI systems sampled
ai-system-add = Link or add a system
private = Private
note = Your note
note-hint = Not in the report, nor in the data attached to the PDF.
figures = Figures
figures-target = target { $target }
figures-attainment = Attainment
figures-grade = Grade
figures-suggested = suggested
figures-clause = Clause { $group }
figures-controls = Controls { $group }
figures-overall = Overall
figures-was = was
figures-coverage = { $coverage } rated
achievement-N = not achieved
achievement-P = partially achieved
achievement-L = largely achieved
achievement-F = fully achieved

## Assess: the guide

guide = Guide
guide-fetching = One moment…
guide-meaning = Meaning
guide-ask = Ask
guide-evidence = Evidence
guide-pitfalls = Gaps
guide-next = Levels
guide-related = Related
guide-history = History
guide-why = Why it matters
guide-small = In a small firm
guide-good = Good:
guide-poor = Poor:
guide-step = To level { $level }:
guide-depends = Builds on
guide-see = See also
strength-supports = supports
strength-partly = partly
phase-plan = Plan, in the Plan-Do-Check-Act cycle
phase-do = Do, in the Plan-Do-Check-Act cycle
phase-check = Check, in the Plan-Do-Check-Act cycle
phase-act = Act, in the Plan-Do-Check-Act cycle

## Roles

role-ai_lead = AI lead
role-audit = Internal audit
role-data_engineering = Data engineering
role-data_science = Data science
role-engineering = Engineering
role-hr = Human resources
role-legal = Legal
role-operations = Operations
role-privacy = Privacy
role-procurement = Procurement
role-product = Product
role-quality = Quality
role-risk = Risk
role-sales = Sales
role-security = Security
role-support = Support
role-top_management = Top management
role-users = Users

## Actions

action-level-0 = Level 0, Non-existent
action-level-1 = Level 1, Initial
action-level-2 = Level 2, Repeatable
action-level-3 = Level 3, Defined
action-level-4 = Level 4, Managed
action-level-5 = Level 5, Optimizing
action-next-check = Next check
action-previous-check = Previous check
action-met = Mark the check as met
action-partly = Mark the check as partly met
action-unmet = Mark the check as not met
action-next-requirement = Next requirement
action-previous-requirement = Previous requirement
action-next-unanswered = Next unanswered requirement
action-finding = Write the finding
action-cause = Write the root cause
action-suggestion = Use the suggested recommendation
action-evidence = Link evidence
action-action = Add an action
action-review = Mark or unmark for review
action-guide = Show or hide the guide
action-related = Related requirements
action-history = History of this requirement
action-search = Search, or run a command
action-lock = Lock the workspace
action-filter = Filter the outline
action-undo = Undo
action-redo = Redo
action-help = Shortcuts, method and glossary
action-open-workspace = Open a workspace file…
action-export = Export this assessment as a file…
action-export-report = Export a report…
action-verify = Verify this workspace
action-passphrase-change = Change the passphrase…
action-file-open = Open the attached file
action-file-save = Save a copy of the attached file…
action-file-replace = Replace the attached file…
action-back-up = Back up now
action-quit = Quit
action-row-open = Open
action-row-assess = Go to its requirement
action-row-act = Create an action from it
action-row-select = Select or deselect
action-row-remove = Remove
action-cells-copy = Copy the selected cells
action-cells-fill = Fill down from the first selected cell
action-cells-clear = Clear the selected cells
row-menu = Actions for this row
menu-file = File
menu-edit = Edit
menu-view = View
menu-assess = Assess
menu-help = Help
menu-cut = Cut
menu-copy = Copy
menu-paste = Paste
menu-select-all = Select all
exported = Exported to { $path }

## Help

help-keys = Shortcuts
help-keys-note = Shortcuts are off while you type in a field. Press Escape to leave the field.
help-key = Key
help-does = What it does
place-assess = While assessing
place-assessment = In an assessment
place-everywhere = Everywhere
place-grid = In the grid
keys-menu = Row menu
keys-level = Rate and move down
keys-write = Edit the cell
keys-drop = Cancel the edit; then drop the selection; then leave the grid
keys-step = Next or previous cell
keys-extend = Extend the selection
keys-ends = First or last cell
keys-all = Select all cells
keys-exchange = Copy, cut or paste cells, also from and to a spreadsheet
key-ContextMenu = Menu key
key-Enter = Enter
key-Escape = Escape
key-Tab = Tab
key-Home = Home
key-End = End
place-row = On a row in a list
key-ArrowDown = ↓
key-ArrowUp = ↑
key-Ctrl = Ctrl
key-Shift = Shift
key-Delete = Del
help-method = How the figures are calculated
help-glossary = Glossary
glossary-filter = Filter terms
glossary-see = See also: { $terms }
method-two-questions = Two questions are kept apart. Is it in place? The checks answer that, and give attainment and a grade. How well is it run? The maturity level answers that.
method-checks = Each check is met, partly met or not met; a check that is conditional in the standard can also be not applicable, with a reason. Attainment is the share of checks met, with partly met counting as half. While any check is unanswered, attainment is a range.
method-grade = Once every check is answered, a grade is suggested: conforms if all are met, major gap if half or less is attained, minor gap otherwise. Your own grade replaces it; a milder one needs a reason.
method-level = The level runs from 0, non-existent, to 5, optimizing. Each requirement describes in its own words what each level looks like. The target is 3 unless you set another.
method-rollup = The mean of a clause or group is the weighted mean of its rated requirements. It is always shown with its coverage and, until everything is rated, with the lowest and highest values it can still reach. Excluded controls are not counted.
method-priority = Gaps are ranked by grade, then by levels below target times weight, then by how many requirements build on them. P1 is a major gap, P2 a minor gap two or more levels below target, P3 any other minor gap, P4 the rest.
method-warnings = Warnings show where level, checks, evidence, basis and grade contradict one another. They do not change any figure, and they are printed in the report.
method-readiness = Readiness for certification considers clauses 4 to 10 only: major gaps, missing documented information, the internal audit, the management review, and unanswered checks.
method-limits = A self-assessment finds gaps. It raises no nonconformities and awards no certificate.

## What several screens say

screen-library = Library
screen-welcome = Welcome
screen-new = New assessment
one-moment = One moment…
cancel = Cancel
progress-stopping = Stopping…
rows-number = number { $number }
begin-new = Start an assessment
begin-new-why = All you need to start is an organisation and a title.
begin-sample = Open the sample
begin-sample-why = A nearly finished assessment of a fictional company: look around and try things out.
begin-workspace = Open a workspace file
begin-workspace-why = Plumbline keeps your assessments in a workspace file. Open one from another computer, or keep one for each client.
kind-baseline = Baseline
kind-follow_up = Follow-up
kind-surveillance = Surveillance
status-draft = Draft
status-in_review = In review
status-final = Final
level-short-0 = 0 Non-existent
level-short-1 = 1 Initial
level-short-2 = 2 Repeatable
level-short-3 = 3 Defined
level-short-4 = 4 Managed
level-short-5 = 5 Optimizing
ai-roles = The organisation’s AI roles
ai-roles-hint = Most organisations have more than one.
ai-role-none = Not stated
ai-role-provider = Provider
ai-role-producer = Producer
ai-role-user = User
ai-role-partner = Partner
ai-role-subject = Subject
ai-role-authority = Authority
ai-role-is-provider = offers AI products or services
ai-role-is-producer = designs, develops or tests AI
ai-role-is-user = uses AI, bought or built
ai-role-is-partner = supplies data, parts or advice
ai-role-is-subject = is affected by others’ AI
ai-role-is-authority = makes or enforces rules for AI
system-name = Name
system-purpose = Purpose
system-role = Role
system-stage = Stage
system-owner = Owner
system-note = Note
system-add = Add an AI system
stage-none = Not stated
stage-inception = Inception
stage-design = Design and development
stage-verification = Verification and validation
stage-deployment = Deployment
stage-operation = Operation
stage-retirement = Retirement
person-name = Name
person-title = Position
person-kind = Role
person-kind-interviewee = Interviewee
person-kind-assessor = Assessor
person-kind-sponsor = Sponsor
person-add = Add a person
action-priority = Priority
priority-none = Not set
priority-P1 = P1
priority-P2 = P2
priority-P3 = P3
priority-P4 = P4
evidence-note = Note

## Welcome

welcome-title = Welcome to Plumbline
welcome-what = Plumbline takes you through ISO/IEC 42001, the standard for managing AI, clause by clause and control by control, in plain words.
welcome-result = It shows how mature each part is and where the gaps are, and makes a report that a management review can act on.
welcome-here = Nothing leaves this computer: there is no account, no server and no network connection.

## Library

library-import = Import a file…
import-changed-title = The data in this report was changed
import-all-the-same = Import anyway
library-empty = No assessments yet. Start one, or look at the sample first.
library-filter = Filter by organisation or title
library-count = { $count ->
    [one] 1 assessment
   *[other] { $count } assessments
}
library-found = { $count } of { $all } assessments
library-nothing = No matches. The filter looks at organisation and title.
library-table = Assessments
library-by-organisation = Organisation
library-by-title = Assessment
library-by-status = Status
library-by-coverage = Rated
library-by-management_system = Clauses 4–10
library-by-annex_a = Annex A
library-by-changed_at = Last changed
library-delete = Delete
library-deleted = Deleted “{ $title }” of { $organisation }
library-pages = Pages
library-page = { $from }–{ $to } of { $all }

## New assessment

new-lede = Only the organisation and the title are needed now; the rest can wait.
new-part-organisation = Organisation
new-part-scope = Scope and roles
new-part-systems = AI systems
new-part-targets = Target levels
new-part-people = People
new-organisation = Name of the organisation
new-organisation-missing = Please name the organisation.
new-known = There is an earlier assessment, “{ $title }”.
new-take-over = Use its details
new-taken-over = The details of the earlier assessment have been filled in below. Answers are not copied.
new-sector = Sector
new-employees = Employees
new-employees-wrong = Enter a whole number, or leave this blank.
new-country = Country
new-title = Title of the assessment
new-title-hint = As it will appear on the report, such as “Baseline 2026”.
new-title-proposal = { $kind } { $year }
new-title-missing = Please give the assessment a title.
new-kind = Kind
new-started = Started on
new-confidentiality = Confidentiality
new-confidentiality-example = Confidential
new-scope = Scope
new-scope-hint = Which parts of the organisation and which uses of AI the assessment covers, and which it leaves out.
new-systems-hint = The systems the assessment may look at, including bought-in tools.
new-targets-hint = The maturity level to aim for. A first certification usually needs level 3, Defined; any requirement can be given its own target later.
new-target-all = Target level for all
new-target-groups = Different targets for some clauses or control groups
new-target-of = Target for { $group }
new-target-same = Default ({ $level })
new-target-several = Mixed
new-people-hint = Interviewees, assessors and the sponsor of the assessment.
new-create = Create the assessment
new-wrong = Please correct the fields marked above.

## Overview

screen-overview = Overview
overview-since = since { $day }
overview-begin = Begin with { $id }
overview-continue = Continue with { $id }
overview-report = Make the report
overview-where = Where the assessment stands
overview-coverage = Rated
overview-rated = by weight; { $rated } of { $applicable } requirements that apply
overview-management-system = Management system, clauses 4–10
overview-annex-a = Annex A controls
overview-next = Next to answer
overview-readiness = Readiness for certification
overview-gaps = First gaps to close
overview-all-gaps = All { $count } gaps
overview-warnings = Where the figures need a second look
overview-no-warnings-yet = Nothing is rated yet.
overview-no-warnings = No warnings: levels, checks, evidence and grades fit together.
overview-unrated = Not rated yet: { $count }
overview-all-rated = Everything that applies is rated.
headline-nothing = nothing rated yet
headline-between = may end up between { $low } and { $high }
headline-rated = { $rated } of { $applicable } rated, { $coverage } by weight
headline-complete = mean of all applicable requirements
headline-target = target { $target }
headline-explained = The weighted mean of the rated requirements. Until everything is rated, the range shows where the mean can still end up.
figures-part = Part
figures-mean = Mean
figures-before = Before
figures-can-be = Possible range
figures-rated = Rated, % by weight
figures-of = { $rated } of { $applicable } rated
readiness-ready = Ready
readiness-conditional = Conditionally ready
readiness-unknown = Not yet known
readiness-not_ready = Not ready
readiness-why-ready = Clauses 4–10 conform, and nothing found here stands in the way of a certification audit.
readiness-why-conditional = No major gap in clauses 4–10, but the points below should be closed first.
readiness-why-unknown = Some checks in clauses 4–10 are unanswered, so readiness cannot be judged yet.
readiness-why-not_ready = A major gap or missing documented information stands in the way of certification.
blocker-major = Major gaps in clauses 4–10
blocker-documented_unmet = Documented information missing
blocker-documented_partly = Documented information incomplete
blocker-audit_or_review = Internal audit or management review not yet shown to conform
blocker-unanswered = Requirements with unanswered checks
blocker-checks = { $count ->
    [one] check { $checks }
   *[other] checks { $checks }
}
warning-short-level_above_checks = rated 3 or more although a check is not fully met
warning-short-level_below_checks = rated 0 although a check is met
warning-short-no_evidence = rated 3 or more without evidence
warning-short-hearsay = rated 3 or more on statements alone
warning-short-milder_than_suggested = graded milder than the checks suggest
heat-map = Every requirement
heat-hint = Arrow keys move between the requirements; Enter opens one.
heat-legend = Levels
heat-cell = { $title }: { $state }, target { $target }
heat-cell-excluded = { $title }: excluded
heat-excluded = n/a
radar = Clauses and control groups
radar-now = mean level
radar-target = target
radar-table = Clauses and control groups as a table
radar-said = { $title }. Mean levels: { $said }
radar-before = before: { $title }
radar-rated = { $group } { $mean }
radar-moved = { $group } { $mean }, before { $before }
radar-unrated = { $group } not rated

## Why a gap stands where it does

why-major = Half or less of what its checks ask for is in place.
why-major-own = You graded it a major gap.
why-minor = Not every check is met.
why-minor-below = { $gap ->
    [one] Not every check is met, and it is 1 level below target.
   *[other] Not every check is met, and it is { $gap } levels below target.
}
why-opportunity = Graded an opportunity for improvement.
why-opportunity-below = { $gap ->
    [one] Graded an opportunity for improvement, and 1 level below target.
   *[other] Graded an opportunity for improvement, and { $gap } levels below target.
}
why-conforms-below = { $gap ->
    [one] Its checks are met, but it is 1 level below target.
   *[other] Its checks are met, but it is { $gap } levels below target.
}
why-below = { $gap ->
    [one] 1 level below target; not graded yet, as checks are unanswered.
   *[other] { $gap } levels below target; not graded yet, as checks are unanswered.
}
why-weight = { $weight ->
    [2] It counts double.
   *[other] It counts triple.
}
why-dependents = { $count ->
    [one] 1 other requirement builds on it.
   *[other] { $count } other requirements build on it.
}
gaps-none-yet = No gaps known yet. A requirement appears here once it has a maturity level, which you choose below its checks in Assess.
gaps-unrated = { $count ->
    [one] 1 requirement has its checks answered but no level yet; it is listed once it has one.
   *[other] { $count } requirements have their checks answered but no level yet; they are listed once they have one.
}
gaps-unrated-go = Choose the level of { $id }
gaps-none = No gaps in what has been rated so far.

## Report

screen-report = Report
report-lede = What is saved now, as pages or tables. Existing files are never overwritten.
report-kind = Contents
report-kind-full = Full gap report
report-kind-summary = Management summary
report-kind-applicability = Statement of Applicability
report-kind-actions = Action plan
report-holds-full = Everything: summary, every requirement with its findings, gaps, actions, evidence and method.
report-holds-summary = A few pages for decision-makers: levels, readiness and the first gaps.
report-holds-applicability = The controls of Annex A: which apply, and why the others do not.
report-holds-actions = What needs to be done, by whom and by when.
report-format = Format
report-format-pdf = PDF
report-format-xlsx = Workbook (XLSX)
report-format-csv = CSV
report-paper = Paper
report-paper-a4 = A4
report-paper-letter = Letter
report-state = Status
report-draft = Draft
report-final = Final
report-with-data = Attach the assessment’s data, so that this report can be imported again
report-with-data-hint = Anyone who has the PDF then has all answers, findings and evidence entries, whatever the kind of report. Your own notes are never included.
report-incomplete = Only { $coverage } is rated. A final report will say so on its first pages.
report-language = Language
report-language-en = English
report-sections = Sections
report-sections-count = { $count } of { $of }
report-section-control = Document control
report-section-summary = Executive summary
report-section-scope = Scope
report-section-results = Results: scores
report-section-gaps = Gaps by priority
report-section-findings = Findings
report-section-documented = Documented information
report-section-applicability = Statement of Applicability
report-section-actions = Action plan
report-section-since = Since the last assessment
report-section-evidence = Evidence register
report-section-neighbours = Neighbouring regimes
report-section-method = Method
report-section-sign-off = Sign-off
report-no-sections = No section is chosen. Choose at least one.
report-no-tables = None of the chosen sections is a table. Choose one that is, or export a PDF.
report-control = Document control
report-control-lede = number, version, names, marking
report-document-number = Document number
report-document-number-hint = From your own numbering scheme. Leave blank for none.
report-version = Version
report-version-hint = Shown on the cover. If blank, 1.0 is used.
report-prepared-by = Prepared by
report-prepared-by-hint = If blank, your name from Settings is used, or the assessors’.
report-reviewed-by = Reviewed by
report-reviewed-by-hint = If blank, the report has a line to fill in.
report-approved-by = Approved by
report-approved-by-hint = If blank, the report has a line to fill in.
report-distribution = Distribution
report-distribution-hint = If blank, the sponsors are named.
report-confidentiality = Confidentiality
report-confidentiality-hint = Shown on every page. If blank, the assessment’s marking is used.
report-logos = Logos
report-logos-none = none
report-logos-why = Shown on the cover: PNG, JPEG or SVG in plain colours. The workspace keeps its own copy, so the original file may be moved.
report-logo-client = The organisation’s
report-logo-assessor = The assessor’s
report-logo-none = None
report-logo-choose = Choose…
report-logo-remove = Remove
report-preview = Preview
report-preview-pages = Pages of the report. Plus and minus zoom, 0 fits the width, left and right turn the page.
report-preview-page = Page { $page } of { $pages }
report-preview-making = Preparing the preview…
report-preview-renewing = Updating the preview…
report-preview-why = An exact preview. The exported PDF itself is tagged and can be read by a screen reader.
report-page = Page
report-page-of = of { $pages }
report-zoom = Zoom
report-zoom-in = Zoom in
report-zoom-out = Zoom out
report-zoom-fit = Fit width
report-zoom-percent = { $percent } %
report-tables-xlsx = Sheets of the workbook
report-tables-csv = Tables of the archive
report-tables-why = The first table describes the report and how to read it. Figures are stored as numbers and days as dates.
report-folder = Folder
report-folder-hint = The report is saved there under a new name.
report-folder-missing = Please choose a folder.
folder-choose = Choose…
report-export = Export report
report-data = Export JSON
report-data-why = JSON holds the whole assessment and can be imported again.
report-beginning = Starting…
report-progress = Part { $done } of { $total }
report-done-pdf = { $count ->
    [one] Report saved: 1 page
   *[other] Report saved: { $count } pages
  }
report-done-xlsx = { $count ->
    [one] Workbook saved: 1 sheet
   *[other] Workbook saved: { $count } sheets
  }
report-done-csv = { $count ->
    [one] Archive saved: 1 CSV file
   *[other] Archive saved: { $count } CSV files
  }
report-data-done = Assessment exported
report-show = Show in folder
report-replaced = { $count ->
    [one] The report’s font lacks this character; a visible sign stands in for it:
   *[other] The report’s font lacks these { $count } characters; a visible sign stands in for each:
}

## Gaps

screen-gaps = Gaps
gaps-lede = Most urgent first: by grade, then by weighted distance to target, then by how many requirements build on them.
gaps-show = Show
gaps-all = All { $count }
gaps-P1 = P1 { $count }
gaps-P2 = P2 { $count }
gaps-P3 = P3 { $count }
gaps-P4 = P4 { $count }
priority-is-P1 = P1: major gaps.
priority-is-P2 = P2: minor gaps two or more levels below target.
priority-is-P3 = P3: other minor gaps.
priority-is-P4 = P4: the rest, below target or graded an opportunity.
gaps-none-of = No gaps in this class.
gap-whole = Full text
gap-class = Priority class
gap-levels = { $gap ->
    [one] 1 level short
   *[other] { $gap } levels short
}
gap-add-action = Add an action
gap-actions = { $count ->
    [one] 1 action
   *[other] { $count } actions
}
gap-make = { $count ->
    [one] Create an action…
   *[other] Create actions for these { $count }…
}
gap-make-title = { $count ->
    [one] An action for 1 gap
   *[other] Actions for { $count } gaps
}
gap-make-as = Create
gap-make-one = One action for all
gap-make-each = One action for each
gap-make-each-note = Each action describes the next step for its requirement.
gap-make-do = { $count ->
    [one] Create the action
   *[other] Create { $count } actions
}
gap-made = { $count ->
    [one] 1 action created
   *[other] { $count } actions created
}
gap-action = Close the gap in { $id } { $title }

## Actions as a table

screen-actions = Actions
actions-lede = What needs to be done, by whom and by when.
actions-show = Show
actions-all = All { $count }
actions-overdue = Overdue { $count }
actions-open = Open { $count }
actions-doing = Under way { $count }
actions-done = Done { $count }
actions-dropped = Dropped { $count }
actions-as = Shown as
actions-as-table = Table
actions-as-timeline = Timeline
actions-change = { $count ->
    [one] Change 1 action…
   *[other] Change { $count } actions…
}
actions-changed = { $count ->
    [one] 1 action changed
   *[other] { $count } actions changed
}
actions-change-note = Only ticked fields are changed. Filling in a field ticks it; a ticked field left empty is cleared.
actions-change-this = Change: { $field }
actions-change-do = Apply
selected = { $count ->
    [one] 1 selected
   *[other] { $count } selected
}
select-one = Select { $name }
select-all = Select all
select-none = Select none
select-hint = Tick rows to change several at once.
timeline-what = Actions by owner and month
timeline-owner = Owner
timeline-nobody = No owner yet
timeline-undated = No date
timeline-earlier = Earlier
timeline-later = Later
timeline-now = this month
actions-head-action = Action
actions-head-requirements = For
actions-head-owner = Owner
actions-head-due = Due
actions-head-effort = Effort
actions-head-priority = Priority
actions-head-status = Status
actions-status-of = Status of { $title }
actions-add = What needs to be done?
actions-for = Requirements it serves
actions-only = Only for { $id } { $title }.
actions-show-all = Show all
actions-none = No actions yet. Add one below, or from a gap or a requirement.
actions-none-of = No actions of this kind.
action-overdue = Overdue
register-before = { $count ->
    [one] Show 1 earlier
   *[other] Show { $count } earlier
}
register-after = Showing { $shown } of { $all }. Show more
register-filter = Filter the list
register-none = No matches.
register-add = Add
removed = Removed “{ $title }”

requirements-count = { $count } requirements
requirement-pick = Link a requirement…

## Evidence as a register

screen-evidence = Evidence
evidence-lede = What was looked at, and which requirements rest on it.
evidence-show = Show
evidence-filter-all = All { $count }
evidence-filter-unused = Unused { $count }
evidence-filter-undated = Undated { $count }
evidence-head-title = Evidence
evidence-head-kind = Kind
evidence-head-locator = Location
evidence-head-dated = Dated
evidence-head-used = Used for
evidence-new = Title of new evidence
evidence-none = No evidence yet. Drop files here, add it by its title, or link it while assessing a requirement.
evidence-none-all = No evidence.
evidence-none-unused = Every piece of evidence is used.
evidence-none-undated = Every piece of evidence has a date.
evidence-undated = undated
evidence-unused = unused

## Statement of Applicability

screen-applicability = Applicability
applicability-title = Statement of Applicability
applicability-lede = Every Annex A control: included or excluded, and why. Excluded controls are left out of all figures and gaps.
applicability-show = Show
applicability-all = All { $count }
applicability-applies = Apply { $count }
applicability-excluded = Excluded { $count }
applicability-unreasoned = No reason yet { $count }
applicability-for-all = { $count ->
    [one] Include the 1 control shown for
   *[other] Include the { $count } controls shown for
}
applicability-given = { $count ->
    [one] 1 control included for: { $reason }.
   *[other] { $count } controls included for: { $reason }.
}
applicability-owner = Owner of actions
applicability-of = Applicability of { $id }
applicability-none = No controls of this kind.
applicability-control = Control
applicability-applies-why = Does it apply, and why

## AI systems as an inventory

screen-systems = AI systems
systems-lede = The AI systems in scope, and the requirements each was sampled for.
systems-head-name = System
systems-head-role = Role
systems-head-stage = Stage
systems-head-owner = Owner
systems-head-sampled = Sampled for
systems-new = Name of an AI system
systems-none = No AI systems yet. List those in scope, including bought-in tools.
systems-unsampled = not sampled

## Settings

screen-settings = Settings
settings-you = You
settings-author = Your name
settings-author-hint = Shown in the history and on reports.
settings-folder = Report folder
settings-look = Appearance
settings-theme = Colours
theme-system = Match system
theme-light = Light
theme-dark = Dark
theme-contrast = High contrast
settings-size = Text size
text-size-small = Smaller
text-size-medium = As the system’s
text-size-large = Larger
settings-workspace = Workspace
settings-workspace-what = One file holds all your assessments:
settings-open = Open another…
settings-verify = Verify
settings-verify-what = Verifying rebuilds every assessment from its history and compares the result.
settings-verify-stopped = Verification was stopped early, so part of the workspace has not been checked. Nothing was changed.
settings-verified = { $entries ->
    [one] All is well: 1 change was replayed, and everything matches.
   *[other] All is well: { $entries } changes were replayed, and everything matches.
}
settings-differences = { $count ->
    [one] 1 difference was found.
   *[other] { $count } differences were found.
}
settings-differences-hint = Please keep a copy of the workspace file before you go on.
settings-about = About
about-version = Plumbline { $version }
about-here = Plumbline works without a network: nothing you enter leaves this computer unless you pass on a file yourself.
about-licences = Licences
about-licence-plumbline = Plumbline: Apache License 2.0.
about-licence-font = Source Sans 3: SIL Open Font License 1.1.
about-licence-parts = The libraries it is built with: their own licences, in the third-party notices among the program’s documents.

## Search and actions by name

palette = Search
palette-search = Search
palette-field = Search, or type a command
palette-empty = Finds requirements, checks and groups by number or words, and everything you wrote: findings, root causes, recommendations, notes, evidence, actions, people and AI systems, in this and all other assessments; glossary terms too. The beginning of a word is enough.
palette-nothing = No results for “{ $query }”. Try fewer words, or only the beginning of a word.
palette-results = Results
palette-count = { $count ->
    [0] Nothing found
    [one] 1 found
   *[other] { $count } found
}
palette-standard = In the standard
palette-standard-in = In the standard; opens in { $organisation } › { $title }
palette-texts = In the texts of requirements and checks
palette-texts-in = In its texts; opens in { $organisation } › { $title }
palette-answers = Findings and notes
palette-evidence = Evidence
palette-actions = Planned actions
palette-people = People
palette-systems = AI systems
palette-details = This assessment
palette-terms = In the glossary
palette-elsewhere = In other assessments
palette-doable = Commands
palette-where = { $organisation } › { $title }
found-in-organisation = Organisation
found-in-name = Name
found-in-title = Title
found-in-scope = Scope
found-in-purpose = Purpose
found-in-owner = Owner
found-in-locator = Location
found-in-finding = Finding
found-in-root_cause = Root cause
found-in-recommendation = Recommendation
found-in-exclusion_reason = Reason for excluding
found-in-grade_reason = Reason for the grade
found-in-reason = Reason
found-in-note = Note

## History of a requirement

history-none = No changes yet. Every change will be recorded here.
history-more = Show earlier changes
history-to = to
history-nothing = nothing
history-gone = something since removed
history-nobody = no name given
history-by-undo = (undone)
history-by-redo = (redone)
history-not-review = not for review
history-other = A detail
history-answer-applicable = Applicability
history-answer-exclusion_reason = Reason for excluding
history-answer-inclusion_reasons = Reasons for including
history-answer-grade_reason = Reason for the grade
history-answer-root_cause = Root cause
history-answer-review = Review flag
history-answer-participants = Interviewees
history-answer-ai_systems = AI systems sampled
history-check_answer-verdict = Verdict on check { $check }
history-check_answer-reason = Reason at check { $check }
history-check_answer-note = Note on check { $check }

## Passphrase

open-another = Open another workspace…
unlock-title = This workspace is locked
unlock = Unlock
unlock-wait = You can try again in { $seconds } s.
lock-saving = Your last changes are being saved. The workspace is hidden until then, and locked as soon as they are saved.
lock-unsaved = The workspace is hidden. It cannot be locked yet because your last changes are not saved: { $why } They are kept and will be saved as soon as possible. Enter your passphrase to see them again.
lock-no-answer = The disk does not respond.
unlock-opening = Unlocking…
secret-show = Show
passphrase = Passphrase
passphrase-none = Without a passphrase, anyone who has the workspace file can read it. With one, the file and its backups are encrypted.
passphrase-there = The workspace and its backups are encrypted and open only with the passphrase. If it is forgotten, nobody can recover them.
passphrase-set = Set a passphrase…
passphrase-change = Change…
passphrase-remove = Remove…
passphrase-lock = Lock now
passphrase-title-set = Set a passphrase
passphrase-title-change = Change the passphrase
passphrase-title-remove = Remove the passphrase
passphrase-do-set = Set the passphrase
passphrase-do-change = Change the passphrase
passphrase-do-remove = Remove the passphrase
passphrase-done-set = The workspace is now encrypted
passphrase-done-change = Passphrase changed
passphrase-done-remove = The workspace is no longer encrypted
passphrase-no-recovery = There is no way to recover it.
passphrase-no-recovery-why = If you forget the passphrase, nobody can ever open the workspace or its backups again: not you, not us. Keep it where you keep other secrets.
passphrase-remove-what = Anyone who has the workspace file or one of its backups will then be able to read it.
passphrase-current = Current passphrase
passphrase-new = New passphrase
passphrase-new-hint = Several unrelated words are strong and easy to type.
passphrase-again = Repeat new passphrase
passphrase-differs = The two passphrases do not match.
passphrase-working = Converting the workspace and its backups…
passphrase-left = These backups, or backup folders that cannot be reached now, could not be given the new passphrase and are unchanged:
strength-none = Strength: nothing typed yet
strength-0 = Very weak: guessed at once
strength-1 = Weak: guessed within hours
strength-2 = Fair: stops casual snooping
strength-3 = Good: hard to guess
strength-4 = Strong: would take longer than a lifetime to guess

## Long work on the workspace

work-beginning = Starting…
work-copying = Copying: { $done } of { $total } pages
work-structure = Checking the structure of the file…
work-replaying = Reading the history: { $done } of { $total } changes
work-comparing = Comparing: { $done } of { $total } tables
work-sealing = Checking seals: { $done } of { $total }
work-hashing = Reading attached files: { $done } of { $total }

## Backups

backups = Backups
backups-what = Plumbline makes a verified copy of the workspace on every day it is used, and before any major change to it.
backups-folder = Backup folder
backups-folder-hint = A folder on another disk is safest. If blank, backups are kept beside the workspace.
backups-now = Back up now
backups-made = Backup made and verified
backups-from-file = Restore from a file…
backups-list = List of backups
backups-none = No backups yet.
backups-plain = { $count ->
    [one] 1 backup has no passphrase.
   *[other] { $count } backups have no passphrase.
}
backups-plain-what = Anyone who gets hold of such a file can read the workspace as it was then.
backups-erase = Delete them…
backups-erase-title = Delete backups without a passphrase
backups-erase-sure = { $count ->
    [one] This backup will be overwritten and deleted. This cannot be undone.
   *[other] These { $count } backups will be overwritten and deleted. This cannot be undone.
}
backups-erase-do = Delete permanently
backups-erased = { $count ->
    [0] No backup could be deleted
    [one] 1 backup deleted
   *[other] { $count } backups deleted
}
backups-head-at = Made
backups-head-reason = Reason
backups-head-size = Size
backup-reason-daily = Daily
backup-reason-migration = Before a file format upgrade
backup-reason-import = Before an import
backup-reason-restore = Before restoring
backup-reason-passphrase = Before a passphrase change
backup-reason-asked = On request
backup-encrypted = encrypted
backup-restore = Restore…
restore-title = Restore a backup
restore-locked = This file has its own passphrase.
restore-look = Show contents
restore-file-at = Last change in the backup
restore-present-at = Last change now
restore-no-assessment = holds no assessment
restore-same = The backup holds the same assessments as the workspace.
restore-lost = { $count ->
    [0] No changes will be lost.
    [one] 1 change made since will be lost.
   *[other] { $count } changes made since will be lost.
}
restore-regained = { $count ->
    [0] {""}
    [one] 1 change in the backup will come back.
   *[other] { $count } changes in the backup will come back.
}
restore-removed = will be removed: it is not in the backup.
restore-changed = { $lost ->
    [one] loses 1 change
   *[other] loses { $lost } changes
}{ $regained ->
    [0] .
   *[other] , regains { $regained }.
}
restore-added = will come back.
restore-unchanged = { $count ->
    [0] {""}
    [one] 1 assessment is unaffected.
   *[other] { $count } assessments are unaffected.
}
restore-keeps = The current workspace is backed up first, and your settings are kept.
restore-do = Restore this backup
restore-done = Backup restored. The previous workspace was kept as a backup.

## About the assessment

screen-about = About
about-title = About this assessment
about-lede = What the report opens with, and what every figure is measured against. You can change all of it while the assessment is in progress.
about-part-assessment = The assessment
about-finished = Finished on
about-status = Status
about-people-hint = Interviewees, assessors and the sponsor of the assessment. Removing a person also removes them from the interviews; undo restores both.
about-systems = { $count ->
    [0] No AI systems are listed yet.
    [one] 1 AI system is listed.
   *[other] { $count } AI systems are listed.
}
about-systems-open = Open AI systems
people-list = People of the assessment
people-head-name = Person
people-head-title = Position
people-head-kind = Role
people-head-asked = Asked about
people-new = Name of a person to add
people-none = No people yet. The report names interviewees and assessors.
people-not-asked = not asked yet

## What the work on a requirement changes

consequences = Since you opened this:
consequence-clause = Clause { $group } went from { $then } to { $now }.
consequence-clause-first = Clause { $group } has its first mean level, { $now }.
consequence-controls = Controls { $group } went from { $then } to { $now }.
consequence-controls-first = Controls { $group } have their first mean level, { $now }.
consequence-overall = The overall level went from { $then } to { $now }.
consequence-overall-first = The overall level has its first value, { $now }.
consequence-gap = The gap here is now in class { $class }.
consequence-no-gap = There is no longer a gap here.
consequence-readiness-ready = Readiness for certification: now ready.
consequence-readiness-conditional = Readiness for certification: now conditional.
consequence-readiness-unknown = Readiness for certification: now not yet known.
consequence-readiness-not_ready = Readiness for certification: now not ready.
consequence-fewer = { $count ->
    [one] 1 fewer point stands in the way of certification.
   *[other] { $count } fewer points stand in the way of certification.
}
consequence-more = { $count ->
    [one] 1 more point stands in the way of certification.
   *[other] { $count } more points stand in the way of certification.
}

## What is left to ask

interview-title = Still to ask { $role }
interview-count = { $count ->
    [one] 1 requirement is not fully answered.
   *[other] { $count } requirements are not fully answered.
}
interview-nothing = Nothing left to ask here.
interview-no-question = The guide has no question for this role; the checks are still open.

## What changed since yesterday

overview-changed = Since yesterday
since-nothing = Nothing has changed since yesterday.
since-created = Created on { $day }; nothing has changed since.
since-count = { $count ->
    [one] 1 change
   *[other] { $count } changes
} to { $requirements ->
    [one] 1 requirement.
   *[other] { $requirements } requirements.
}
since-changes = { $count ->
    [one] 1 change
   *[other] { $count } changes
}
since-further = { $count ->
    [one] And 1 more requirement.
   *[other] And { $count } more requirements.
}
since-others = { $count ->
    [one] 1 change to evidence, actions, people, AI systems or details.
   *[other] { $count } changes to evidence, actions, people, AI systems or details.
}
headline-before = { $before } in the previous assessment
overview-review = { $count ->
    [one] is marked for review
   *[other] are marked for review
}

## The sample

sample-note = This is the sample.
sample-note-why = A fictional company to try things out on: change whatever you like. Delete it when you have seen enough; undo brings it back.
sample-throw-away = Delete the sample

## Grid

screen-grid = Grid
grid-keys = Arrow keys move; Enter or F2 edits, Enter or Tab keeps, Escape leaves the cell as it was; 0 to 5 rate and move down; Ctrl+D fills down; Delete clears; Ctrl+C and Ctrl+V copy to and paste from a spreadsheet.
grid-search = Search in the sheet
grid-show = Show
grid-filter-all = All requirements
grid-filter-unrated = Not rated
grid-filter-below = Below target
grid-filter-review = For review
grid-filter-clauses = Clauses 4–10
grid-filter-controls = Annex A controls
grid-filter-excluded = Controls that do not apply
grid-rows = { $shown } of { $all } requirements
grid-columns = Columns
grid-none = No requirements match the filter.
grid-show-all = Show all requirements
grid-head-requirement = No.
grid-head-title = Requirement
grid-head-level = Level
grid-head-target = Target
grid-head-grade = Grade
grid-head-basis = Basis
grid-head-finding = Finding
grid-head-root_cause = Root cause
grid-head-recommendation = Recommendation
grid-head-note = Note
grid-head-owner = Next action’s owner
grid-head-review = For review
grid-yes = Yes
grid-excluded = does not apply
grid-suggested = suggested
grid-editing = { $column } of { $id }
grid-no-choice = None
grid-copied = { $count ->
    [one] 1 cell copied.
   *[other] { $count } cells copied.
}
grid-made = { $count ->
    [0] Nothing had to change.
    [one] 1 cell changed.
   *[other] { $count } cells changed.
}
grid-left = { $count ->
    [one] 1 cell was left unchanged: { $why }
   *[other] { $count } cells were left unchanged. The first: { $why }
}
grid-refused-final = This assessment is final. Reopen it to change anything.
grid-refused-fixed = The number and title of a requirement cannot be changed.
grid-refused-excluded = { $id } does not apply, so it has no rating.
grid-refused-no-action = { $id } has no current action whose owner could be set.
grid-action = Action on { $id } { $title }
grid-action-none = { $id } has no current action: entering an owner adds one.
grid-action-made = Added an action on { $id }, owned by { $owner }.
grid-refused-level = “{ $text }” is not a level from 0 to 5.
grid-refused-level-word = “{ $text }” contradicts itself: level { $level } is { $word }.
grid-refused-grade = “{ $text }” is not a grade. The grades are: { $words }.
grid-refused-basis = “{ $text }” is not a basis. The bases are: { $words }.
grid-refused-flag = “{ $text }” is neither yes nor no.
grid-refused-number = There is no requirement “{ $text }” among the rows shown.
grid-refused-below = It falls below the last row shown.
grid-refused-right = It falls beyond the last column shown.
grid-refused-twice = The pasted block contains this cell twice, with different text.
grid-refused-same-action = The row of { $id } gives the same action a different owner.
grid-paste = Paste…
grid-paste-title = Paste from a spreadsheet
grid-paste-here = Paste the cells here
grid-paste-hint = Copy cells in your spreadsheet and paste them here with Ctrl+V. They fill the grid from { $cell } onwards; to match rows by requirement number, start in the column “{ $numbers }”.
grid-paste-changes = { $count ->
    [0] No cell will change.
    [one] 1 cell will change.
   *[other] { $count } cells will change.
}
grid-paste-same = { $count ->
    [0] { "" }
    [one] 1 cell already has this value.
   *[other] { $count } cells already have these values.
}
grid-paste-heads = The header row is left out.
grid-paste-refused = { $count ->
    [one] 1 cell is refused
   *[other] { $count } cells are refused
}
grid-paste-refused-hint = These stay as they are. Everything else can be pasted.
grid-paste-do = { $count ->
    [one] Change 1 cell
   *[other] Change { $count } cells
}
grid-paste-where = Where
grid-paste-now = Now
grid-paste-then = Then
grid-paste-text = Text
grid-paste-why = Why not
grid-empty = empty

## Compare

screen-compare = Compare
compare-lede = What has improved, worsened or is new since another assessment of the same organisation.
compare-with = Compare with
compare-dated = { $title }, { $date }
compare-order = From “{ "\u2068" }{ $before }{ "\u2069" }” to “{ "\u2068" }{ $after }{ "\u2069" }”.
compare-none = There is no other assessment of { $organisation } to compare with.
compare-before = Before
compare-after = Now
compare-requirements = Requirements
compare-show = Show
compare-filter-differing = All differences ({ $count })
compare-filter-improved = Improved ({ $count })
compare-filter-regressed = Regressed ({ $count })
compare-filter-newly_rated = Newly rated ({ $count })
compare-filter-no_longer_rated = No longer rated ({ $count })
compare-filter-applicability = Applicability ({ $count })
compare-filter-grade = Grade ({ $count })
compare-filter-target = Target ({ $count })
compare-filter-all = All ({ $count })
compare-difference-improved = improved
compare-difference-regressed = regressed
compare-difference-newly_rated = newly rated
compare-difference-no_longer_rated = no longer rated
compare-difference-included = now applies
compare-difference-excluded = no longer applies
compare-difference-grade = different grade
compare-difference-target = different target
compare-same = No requirement differs in level, grade, target or applicability.
compare-findings = Both findings
compare-no-finding = No finding was written.
compare-closed = Actions closed ({ $count })
compare-closed-none = No action that was current before is done now.
compare-added = New actions ({ $count })
compare-added-none = No actions have been added.

## Attached files

attach = Attach a file…
attach-drop = or drop it on the row; 100 MB at most
attached-what = { $kind } { $size }
attached-digest = SHA-256 { $digest }…
attached-open = Open
attached-save = Save a copy…
attached-replace = Replace…
attached-remove = Remove
attached-removed = Removed { $name }
attached-absent = The content is not in this workspace because it was not part of the import. Attach the file again.
attaching = Attaching { $name }: { $share }
attaching-progress = Progress of attaching the file
drop-to-open = Drop a workspace, an exported assessment or a report to open it.
dropped-several = Several files were dropped; none of them was opened.
dropped-several-hint = Drop one file at a time.
dropped-unknown = “{ $name }” is not a file that Plumbline opens; it was left alone.
dropped-unknown-hint = Drop a workspace (.plumb), an exported assessment (.json) or a report (.pdf).
drop-here = Drop on a row to attach the file to it, or beside the rows to add evidence.
evidence-file = with file
evidence-file-absent = file missing
step-evidence-attachment = file of “{ $subject }”

## An assessment's life

final-since = Final since { $day }, { $time }.
final-what = Nothing in it can be changed until it is reopened.
final-seal = Seal { $seal }
final-refused = This assessment is final. Reopen it to change it.
finalise = Finalise…
finalise-title = Finalise this assessment
finalise-what = The assessment is locked and sealed: a digest of the catalogue’s edition and of everything in the assessment shows whether anything has changed since. The seal appears in the report and in the exported file. To change it later, reopen it with a reason.
finalise-unrated = { $count ->
    [0] Every applicable requirement is rated.
    [one] One applicable requirement is not rated.
   *[other] { $count } applicable requirements are not rated.
  }
finalise-warned = { $count ->
    [0] No requirement has a warning.
    [one] One requirement has a warning.
   *[other] { $count } requirements have a warning.
  }
finalise-do = Finalise and seal
finalised = The assessment is final and sealed.
reopen = Reopen…
reopen-title = Reopen this assessment
reopen-what = The assessment can be changed again, and its seal is broken. Its history records who reopened it, when and why.
reopen-reason = Why are you reopening it?
reopen-blank = A reason is needed; it stays in the history.
reopen-do = Reopen
reopened = The assessment can be changed again.
reopened-because = Reopened: { $reason }
archive = Archive
unarchive = Unarchive
archived-what = This assessment is archived: kept, but no longer listed with the active ones.
follow-up = Follow up…
follow-up-title = Duplicate as follow-up
follow-up-what = The follow-up starts with everything found in “{ $title }” of { $organisation } and refers to it as the previous assessment. The report and the radar show what has changed since.
follow-up-called = Follow-up to { $title }
follow-up-do = Create the follow-up
new-follow-up = Create a follow-up instead
new-back = This is as you left it; nothing has been created yet.
new-afresh = Start again
new-discarded = The new assessment was discarded.
library-shelf = Which assessments are shown
library-shelf-active = Active
library-shelf-archived = Archived
library-shelf-all = All
library-sealed = sealed
library-put-away = archived
library-archived = “{ $title }” is archived.
library-unarchived = “{ $title }” is no longer archived.
deleted-title = Deleted
deleted-none = No deleted assessments.
deleted-what = Deleted assessments can be restored with their whole history, or purged permanently.
deleted-by = deleted { $day }, { $time }, by { $by }
deleted-restore = Restore
purge = Purge…
purge-sure = Purge “{ $title }” of { $organisation }?
purge-what = The assessment, its history, its attached files and every trace in the workspace file will be removed. This cannot be undone. Earlier backups still contain it until they are deleted.
purge-type = To confirm, type its title: { $title }
purge-do = Purge permanently
purge-working = Purging…
purged = The assessment has been purged. { $count ->
    [0] No backup can contain it.
    [one] One backup may still contain it:
   *[other] { $count } backups may still contain it:
  }
purged-backups = Show the backups

## History

screen-history = History
history-lede = Every change to this assessment: who, when, from what, to what.
history-view = What is shown
history-view-all = Everything, newest first
history-view-since = What changed since …
history-filters = Filter
history-person = By
history-anybody = anybody
history-field = What
history-field-any = anything
history-field-answer-level = Levels
history-field-answer-finding = Findings
history-field-answer-root_cause = Root causes
history-field-answer-recommendation = Recommendations
history-field-answer-grade = Grades
history-field-answer-applicable = Applicability
history-field-answer-target = Targets
history-field-answer-note = Assessor’s notes
history-field-check_answer-verdict = Verdicts
history-field-check_answer-note = Notes on checks
history-field-evidence = Evidence
history-field-action = Actions
history-field-participant = People
history-field-ai_system = AI systems
history-field-assessment = The assessment itself
history-requirement = Requirement
history-every-requirement = every one
history-from-day = From
history-to-day = To
history-since = Since
history-since-yesterday = yesterday
history-since-week = a week ago
history-since-opened = I last opened it
history-since-backup = the last backup
history-since-final = it was last finalised
history-since-day = a day
history-day = Day
history-since-told = What differs now from { $day }, { $time }. Changes undone since are not shown.
history-since-opened-never = It has not been opened before.
history-since-backup-never = There is no backup yet.
history-since-final-never = It was never finalised.
history-since-day-never = Choose a day.
history-nothing-found = No changes match the filter.
history-nothing-since = Nothing has changed.
history-whole = The assessment as a whole
history-op-create = The assessment was created
history-began = Show the beginning
history-op-delete = The assessment was deleted
history-op-archive = Archived
history-op-unarchive = Unarchived
history-op-finalise = Finalised and sealed
history-op-reopen = Reopened
history-not-archived = not archived
history-field-of = { $field }, { $thing }
history-new-thing = Added: { $thing }
history-gone-thing = Removed: { $thing }
history-assessment-status = Status
step-assessment-archived = archiving

## Several workspaces

workspace-new = New workspace…
workspace-new-what = A separate file for each client keeps their assessments, evidence and backups apart. The new workspace opens straight away; the current one is closed and left as it is.
workspace-name = Name
workspace-name-hint = For example, the client’s name; the file is named after it.
workspace-folder = Folder
workspace-make = Create and open
workspace-close = Close this workspace
workspace-recent = Recent
workspace-missing = not found
workspace-forget = Remove from list

## Locking

lock-after = Lock after being idle for
lock-after-five = 5 minutes
lock-after-fifteen = 15 minutes
lock-after-thirty = 30 minutes
lock-after-never = Never
passphrase-remains = When a passphrase is set, the unencrypted file, its log and its backups are overwritten and deleted. Traces may remain on the disk: flash drives and disks with snapshots store changes elsewhere, and copies you made or sent stay as they are.
