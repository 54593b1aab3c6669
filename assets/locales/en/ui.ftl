# Words of the window.

## The frame

plumbline = Plumbline
not-in-plumbline = This page is the window of Plumbline. Please open it in the Plumbline application.
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
save-failed = Not saved: { $why }
screen-assess = Assess

## Steps of the history

step-answer = answer to { $subject }
step-answer-applicable = applicability of { $subject }
step-answer-exclusion_reason = reason for excluding { $subject }
step-answer-weight = weight of { $subject }
step-answer-target = target of { $subject }
step-answer-level = level of { $subject }
step-answer-basis = basis of { $subject }
step-answer-grade = grade of { $subject }
step-answer-grade_reason = reason for the grade of { $subject }
step-answer-finding = finding on { $subject }
step-answer-recommendation = recommendation on { $subject }
step-answer-note = note on { $subject }
step-answer-review = review flag of { $subject }
step-answer-evidence = evidence of { $subject }
step-answer-participants = interviewees of { $subject }
step-answer-ai_systems = AI systems of { $subject }
step-check = check { $subject }
step-check-verdict = verdict on { $subject }
step-check-note = note on { $subject }
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
step-other = the last change

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
outline-participant = Who was asked
outline-anybody = Asked of anybody
outline-asked = Asked of { $name }
outline-figures = Mean level, and coverage while something is unrated
outline-nothing-all = Nothing fits. Change the text of the filter.
outline-nothing-unanswered = Nothing is left to answer here.
outline-nothing-warnings = No warnings here.
outline-nothing-review = Nothing is marked for review. Press R to mark a requirement.
progress-untouched = Not begun
progress-begun = Begun
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
target-default = { $level } (as everywhere)
weight = Weight
weight-1 = 1, normal
weight-2 = 2, double
weight-3 = 3, triple
warnings = Warnings
warning-level_above_checks = The level is 3 or more, but a check is only partly met or not met.
warning-level_below_checks = The level is 0, but a check is met.
warning-no_evidence = The level is 3 or more, but no evidence is linked.
warning-hearsay = The level is 3 or more, but it rests on what was said; nothing was seen.
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
grade-milder = Your grade is milder than the suggested one. Say why, for the reader of the report.
applicability = Applicability of this control
applies = Applies
excluded = Does not apply
exclusion-reason = Why the control does not apply
exclusion-asks = The control is excluded once a reason is given.
exclusion-kept = Excluded: it counts nowhere and carries no gap. Its answers are kept and return when it applies again.
findings = What was found
finding = Finding
recommendation = Recommendation
suggestion = To reach level { $level }:
suggestion-use = Use this
evidence = Evidence
evidence-add = Link evidence, or name new evidence
evidence-title = Title
evidence-kind = Kind
evidence-kind-document = Document
evidence-kind-record = Record
evidence-kind-interview = Interview
evidence-kind-observation = Observation
evidence-kind-system = System
evidence-locator = Where it is found
evidence-dated = Date it bears
evidence-unlinked = Unlinked “{ $title }”
details = Details
unlink = Unlink
unlink-name = Unlink { $name }
remove = Remove
pick-add = Add “{ $name }”
actions = Actions
action-add = Add an action, or join one that is there
action-add-next = Add this action
action-from-next = Next step: { $step }
action-removed = Removed “{ $title }”
action-by = by { $day }
action-title = What is to be done
action-owner = Owner
action-due = Due
action-effort = Effort
action-status = Status
action-note = Note
action-status-open = Open
action-status-doing = Under way
action-status-done = Done
action-status-dropped = Dropped
effort-none = Not judged
effort-S = Days
effort-M = Weeks
effort-L = Months
interviewees = Interviewees
interviewee-add = Link or add a person
ai-systems = AI systems sampled
ai-system-add = Link or add a system
private = For your eyes
note = Your note
note-hint = Not in the report.
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
guide-why = Why it matters
guide-small = In a small firm
guide-good = Good:
guide-poor = Poor:
guide-step = To level { $level }:
guide-depends = Builds on
guide-see = See also
phase-plan = Part of Plan in plan–do–check–act
phase-do = Part of Do in plan–do–check–act
phase-check = Part of Check in plan–do–check–act
phase-act = Part of Act in plan–do–check–act

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
action-met = The check is met
action-partly = The check is partly met
action-unmet = The check is not met
action-next-requirement = Next requirement
action-previous-requirement = Previous requirement
action-next-unanswered = Next unanswered requirement
action-finding = Write the finding
action-suggestion = Use the suggested recommendation
action-evidence = Link evidence
action-action = Add an action
action-review = Mark for review, or take the mark away
action-guide = Show or hide the guide
action-filter = Filter the outline
action-undo = Undo
action-redo = Redo
action-help = Help

## Help

help-keys = Keys
help-keys-note = While you type in a field, keys write text. Press Escape to leave the field, and the keys work again.
help-key = Key
help-does = What it does
place-assess = While assessing
place-assessment = In an assessment
place-everywhere = Everywhere
key-ArrowDown = ↓
key-ArrowUp = ↑
key-Ctrl = Ctrl
key-Shift = Shift
help-method = How the figures come about
method-two-questions = Two questions are kept apart. Is it there? The checks answer that, and lead to attainment and a grade. How well is it run? The maturity level answers that.
method-checks = Each check is met, partly met or not met; a check that the standard makes conditional can be not applicable, with a reason. Attainment is the share of checks met, where partly counts half. While checks are unanswered it is a range.
method-grade = Once every check is answered, a grade is suggested: conforms if all are met, major gap if half or less is attained, minor gap otherwise. Your own grade takes its place; a milder one asks for a reason.
method-level = The level runs from 0, non-existent, to 5, optimizing. Each requirement describes in its own words what each level looks like. The target is 3 unless you set another.
method-rollup = The mean of a clause or group is taken over the rated requirements, by weight. It always stands beside its coverage and, while something is unrated, beside the lowest and highest value it can still reach. Excluded controls count nowhere.
method-priority = Gaps are put in order by grade, then by levels missing times weight, then by how much depends on them. P1 is a major gap, P2 a minor gap two or more levels below target, P3 another minor gap, P4 the rest.
method-warnings = Warnings tell where level, checks, evidence, basis and grade do not fit together. They change no figure, and they are printed in the report.
method-readiness = Readiness for certification looks at clauses 4 to 10 only: major gaps, missing documented information, the internal audit, the management review, and checks that nobody has answered.
method-limits = A self-assessment finds gaps. It awards no nonconformities and no certificate.
