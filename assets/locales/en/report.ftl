# The words of the report. Catalogue content and what the user entered are not here.

## Titles and running parts

title-full = AI management system gap report
title-summary = Summary for the management review
title-applicability = Statement of Applicability
title-actions = Action plan for the AI management system
contents = Contents
contents-link = { $title }, page { $page }
logo-client = Logo of { $organisation }
logo-assessor = Logo of the assessor, { $name }
see-page = (page { $page })
page-of = Page { $page } of { $pages }
draft-mark = DRAFT
percent = { $number } %
reference-version = Version { $version }
reference-number = { $number }, version { $version }
attachment-name = assessment.json
attachment-about = The assessment this report was made from, in Plumbline’s open form
notice-short = This is a gap assessment, not a certification audit. It contains no text of the standard.

date = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

section-control = Document control
section-summary = Executive summary
section-scope = Scope of the assessment
section-results = Results
section-gaps = Gaps by priority
section-findings = Findings, clause by clause
section-documented = Documented information
section-applicability = Statement of Applicability
section-actions = Action plan
section-since = Since the last assessment
section-evidence = Evidence register
section-neighbours = Neighbouring regimes
section-method = Method
section-sign-off = Sign-off

## Closed sets of words

level-0 = Non-existent
level-1 = Initial
level-2 = Repeatable
level-3 = Defined
level-4 = Managed
level-5 = Optimizing
verdict-met = Met
verdict-partly = Partly met
verdict-unmet = Not met
verdict-not-applicable = Not applicable
verdict-open = Not answered
grade-conforms = Conforms
grade-opportunity = Opportunity
grade-minor = Minor gap
grade-major = Major gap
grade-none = Not graded
basis-stated = statements only
basis-seen = evidence seen
basis-sampled = records sampled
achievement-N = not achieved
achievement-P = partially achieved
achievement-L = largely achieved
achievement-F = fully achieved
assessment-kind-baseline = Baseline assessment
assessment-kind-follow-up = Follow-up assessment
assessment-kind-surveillance = Surveillance assessment
status-draft = Draft
status-in-review = In review
status-final = Final
ai-role-provider = AI provider
ai-role-producer = AI producer
ai-role-user = AI user
ai-role-partner = AI partner
ai-role-subject = AI subject
ai-role-authority = Relevant authority
stage-inception = Inception
stage-design = Design and development
stage-verification = Verification and validation
stage-deployment = Deployment
stage-operation = Operation and monitoring
stage-retirement = Retirement
participant-interviewee = Interviewed
participant-assessor = Assessor
participant-sponsor = Sponsor
evidence-kind-document = Document
evidence-kind-record = Record
evidence-kind-interview = Interview
evidence-kind-observation = Observation
evidence-kind-system = System
action-status-open = Open
action-status-doing = Under way
action-status-done = Done
action-status-dropped = Dropped
effort-S = Days
effort-M = Weeks
effort-L = Months
role-top-management = top management
role-ai-lead = AI lead
role-risk = risk management
role-legal = legal
role-privacy = privacy
role-security = information security
role-product = product management
role-data-science = data science
role-data-engineering = data engineering
role-engineering = engineering
role-operations = operations
role-quality = quality
role-audit = internal audit
role-procurement = procurement
role-hr = human resources
role-support = customer support
role-users = users
role-sales = sales
readiness-not-ready = Not ready
readiness-unknown = Not yet known
readiness-conditional = Conditional
readiness-ready = Ready
warning-level-above-checks = Level 3 or higher although a check is only partly met or not met
warning-level-below-checks = Level 0 although a check is met
warning-no-evidence = Level 3 or higher with no evidence linked
warning-hearsay = Level 3 or higher based on statements alone
warning-milder-than-suggested = Graded more mildly than the checks suggest

## Words used in several places

level-to-target = { $level } of { $target }
target-short = target { $target }
excluded-short = excluded
owner-usual = { $role } (usual)
owner-none = No owner named
due-none = No date
undated = Undated
none-recorded = None recorded.
not-stated = Not stated
empty-assessment = Nothing has been assessed yet. This report shows what will be examined; it draws no conclusions.
between = Between { $low } and { $high } while incomplete
column-requirement = Requirement
column-control = Control
column-level = Level
column-target = Target
column-owner = Owner
column-class = Class
column-evidence = Evidence
column-priority = Priority
column-verdict = Verdict
column-check = Check
column-reference = Ref.
column-group = Clause or group
column-mean = Mean level
column-previous = Before
column-coverage = Coverage
column-range = Range
column-gaps = Gaps
column-rated = Rated
column-gap = Requirement, what is missing and the next step
column-grade = Grade
column-page = Page
column-action = Action
column-due = Due
column-effort = Effort
column-status = Status
column-number = No.
column-name = Name
column-position = Position
column-part = Role
column-purpose = Purpose
column-role = Role
column-stage = Stage
column-system = AI system
column-included = Included
column-reason = Reason
column-state = Status
column-title = Title
column-kind = Kind
column-dated = Dated
column-serves = Serves
column-demand = What is required
column-input = Input or result
column-where = Where in this report
column-now = Now
column-meaning = Meaning
column-rests-on = Rests on
column-item = Item
column-helps = Requirements that help, with levels
column-lowest = Lowest
column-applies = To whom, and from when

## Titles of parents, for requirements whose own title says nothing alone

titled-risks = Actions to address risks and opportunities: { $title }
titled-documented = Documented information: { $title }
titled-audit = Internal audit: { $title }
titled-review = Management review: { $title }

## Cover and document control

fact-kind = Kind
fact-period = Period
period-both = { $from } to { $to }
period-from = From { $from }
period-to = Until { $to }
fact-date = Date of report
fact-status = Status
status-line-draft = Draft, not released
status-line-final = Final
fact-version = Version
fact-confidentiality = Confidentiality
fact-prepared = Prepared by
fact-reviewed = Reviewed by
fact-approved = Approved by
fact-distribution = Distribution
fact-criteria = Criteria
fact-catalogue = Catalogue
fact-seal = Seal
seal-line = Final since { $date }, sealed by { $by }. SHA-256 of catalogue edition and content: { $seal }
seal-line-nobody = Final since { $date }. SHA-256 of catalogue edition and content: { $seal }
catalogue-line = { $id }, edition { $edition }, text version { $version }
fact-organisation = Organisation
organisation-line-sector = { $name }, { $sector }
fact-employees = Head count
employees = { $count }
fact-title = Assessment
control-method = Method and scale
control-method-1 = Every requirement of clauses 4 to 10 and every control of Annex A is broken into checks that evidence can show to be met, partly met or not met.
control-method-2 = Separately, a maturity level from 0 (Non-existent) to 5 (Optimizing) says how well each one is run; the descriptors differ from requirement to requirement.
control-method-3 = The checks suggest a grade: conforms, minor gap or major gap. The assessor may set a different one and give the reason.
control-method-4 = A mean is always shown with its coverage and, until everything is rated, with the range within which it may still end up.
control-limits = Limits
control-limit-audit = This is a gap assessment. It awards no certificate, establishes neither conformity nor nonconformity, and does not bind any certification body.
control-limit-sample = It is based on interviews and on the samples named. What was not examined may differ from what was.
control-blank = To be completed

## Executive summary

summary-lead-both = { $organisation } is at level { $system } of 5 for the management system (clauses 4 to 10), against a target of { $system-target }, and at { $annex } for the Annex A controls, against a target of { $annex-target }.
summary-lead-system = { $organisation } is at level { $system } of 5 for the management system (clauses 4 to 10), against a target of { $system-target }. No Annex A control has been rated.
summary-lead-annex = { $organisation } is at level { $annex } of 5 for the Annex A controls, against a target of { $annex-target }. No requirement of clauses 4 to 10 has been rated.
summary-incomplete = { $unrated ->
    [one] One requirement is still unrated, so the levels are provisional: each is shown with the range within which it may still end up.
   *[other] { $unrated } requirements are still unrated, so the levels are provisional: each is shown with the range within which it may still end up.
  }
headline-system = Management system, clauses 4–10
headline-annex = Annex A controls
headline-readiness = Readiness for certification
headline-target = Target { $target }
headline-coverage = { $rated } of { $applicable } rated
headline-unrated = –
headline-blockers = { $count ->
    [0] No blockers
    [one] Blockers in 1 requirement
   *[other] Blockers in { $count } requirements
  }
headline-readiness-scope = Clauses 4–10 only
summary-readiness-not-ready = The management system is not ready for a certification audit.
summary-readiness-unknown = It is not yet possible to say whether the management system is ready for a certification audit: some checks in clauses 4 to 10 are unanswered.
summary-readiness-conditional = No major gap was found. The management system could go forward to a certification audit once the points in the way have been closed.
summary-readiness-ready = Nothing found in clauses 4 to 10 stands in the way of a certification audit.
summary-blockers = { $count ->
    [one] Still in the way, in one requirement of clauses 4 to 10: { $list }.
   *[other] Still in the way, in { $count } requirements of clauses 4 to 10: { $list }.
  }
blockers-major = { $count ->
    [one] 1 major gap
   *[other] { $count } major gaps
  }
blockers-documented-unmet = { $count ->
    [one] 1 required document missing
   *[other] { $count } required documents missing
  }
blockers-documented-partly = { $count ->
    [one] 1 required document incomplete
   *[other] { $count } required documents incomplete
  }
blockers-audit-or-review = { $count ->
    [one] 1 requirement on internal audit or management review not yet shown to conform
   *[other] { $count } requirements on internal audit or management review not yet shown to conform
  }
blockers-unanswered = { $count ->
    [one] 1 check unanswered
   *[other] { $count } checks unanswered
  }
summary-gaps = { $count ->
    [0] No gap was found in what was rated.
    [one] One gap was found in clauses 4 to 10 and Annex A together: { $classes }.
   *[other] { $count } gaps were found in clauses 4 to 10 and Annex A together: { $classes }.
  }
summary-class-p1 = { $count } major (class P1)
summary-class-p2 = { $count } minor, two or more levels below target (P2)
summary-class-p3 = { $count } minor (P3)
summary-class-p4 = { $count ->
    [one] 1 other (P4)
   *[other] { $count } others (P4)
  }
summary-groups = The lowest mean level of a clause or group is { $low }, in { $weakest }; the highest is { $high }, in { $strongest }.
summary-group = { $name } ({ $rated } of { $applicable } rated)
summary-trend = Since “{ $title }”, over the requirements rated both times: { $halves }.
trend-system = management system
trend-annex = Annex A
trend-up = { $what } up by { $by }, from { $from } to { $to } ({ $count ->
    [one] 1 requirement
   *[other] { $count } requirements
  })
trend-down = { $what } down by { $by }, from { $from } to { $to } ({ $count ->
    [one] 1 requirement
   *[other] { $count } requirements
  })
trend-same = { $what } unchanged at { $to } ({ $count ->
    [one] 1 requirement
   *[other] { $count } requirements
  })
summary-five = The gaps that matter most
summary-gap-standing = { $grade }, level { $level }, target { $target }
summary-gap-grade = { $grade }, level { $level }
summary-gap-next = Next:
summary-strengths = Strengths
strength-level = level { $level }, target { $target }
strengths-all = { $count ->
    [one] One requirement reaches its target with all checks met:
   *[other] { $count } requirements reach their targets with all checks met:
  }
strengths-some = { $count } requirements reach their targets with all checks met, among them
strengths-none = No requirement yet reaches its target with all checks met.
summary-decisions = Decisions asked of the meeting
decision-major = { $count ->
    [one] Provide the people, time and money to close the major gap.
   *[other] Provide the people, time and money to close the { $count } major gaps.
  }
decision-under-way = { $count ->
    [one] One current action addresses this.
   *[other] { $count } current actions address this.
  }
decision-unplanned = { $count ->
    [one] { $list } has no current action with an owner and a due date: assign both.
   *[other] { $list } have no current action with an owner and a due date: assign both for each.
  }
decision-priorities = { $count ->
    [one] Approve closing the gap as this report proposes.
   *[other] Approve closing the { $count } gaps in the order of their classes.
  }
decision-planned = { $count ->
    [one] One action is planned for this: { $efforts }.
   *[other] { $count } actions are planned for this: { $efforts }.
  }
decision-effort-days = { $count } taking days
decision-effort-weeks = { $count } taking weeks
decision-effort-months = { $count } taking months
decision-effort-unknown = { $count } without an estimate
decision-due = Due: { $last }.
decision-due-between = Due: { $first } to { $last }.
decision-due-overdue = Overdue: { $count }.
decision-due-undated = Without a date: { $count }.
decision-overdue = { $count ->
    [one] Set a new date for the overdue action, or close it.
   *[other] Set new dates for the { $count } overdue actions, or close them.
  }
decision-oldest = The longest overdue, “{ $title }”, was due on { $due }.
decision-unowned-one = Name an owner for the action “{ $title }”.
decision-unowned = Name an owner for each of the { $count } actions that have none.
decision-exclusions = { $count ->
    [one] Confirm the exclusion of { $list }, and the reason given.
   *[other] Confirm the exclusion of { $list }, and the reasons given.
  }
decision-complete = { $count ->
    [one] Set the date by which the last requirement, { $list }, is assessed.
   *[other] Set the date by which the remaining { $count } requirements are assessed: { $list }.
  }
list-and = { $list } and { $last }
list-more = { $list } and { $count } more
decision-targets = Confirm the target levels, or change them, before the next assessment.
decision-targets-first = Set the target levels that the assessment is to measure against.
decision-audit = Decide whether to invite a certification body, and for when.
decision-start = Decide when the assessment starts, who leads it and which AI systems it covers.

## Scope

scope-statement = Scope of the AI management system
scope-missing = The scope of the AI management system has not been recorded.
scope-roles = Roles toward AI systems
scope-systems = AI systems covered
scope-systems-none = No AI system has been recorded.
scope-people = People who took part
scope-people-none = Nobody has been recorded as taking part.
scope-sampling = Sampling
scope-sampling-count = { $evidence ->
    [0] No evidence has been recorded.
    [one] One piece of evidence was examined.
   *[other] { $evidence } pieces of evidence were examined.
  }
scope-sampling-basis = Of { $rated } rated requirements, { $sampled } are based on sampled records, { $seen } on evidence seen and { $stated } on statements alone.
scope-sampling-silent = { $count ->
    [one] For one, the basis is not recorded.
   *[other] For { $count }, the basis is not recorded.
  }

## Results

results-clauses = Clauses 4–10
results-annex = Annex A, groups A.2–A.10
results-heat = All requirements at a glance
results-groups = Figures by clause and group
results-warnings = What to read with care
results-warnings-none = No rating contradicts its own checks or evidence.
radar-alternative = Radar chart of { $what }. { $numbers }
radar-number = { $label }: level { $current }, target { $target }
radar-number-previous = { $label }: level { $current }, target { $target }, before { $previous }
radar-unrated = unrated
bars-alternative = Bar chart of mean levels. { $numbers }
bar-number-range = { $label }: level { $current }, between { $low } and { $high } while incomplete, target { $target }
bar-number-unrated = { $label }: unrated
legend-range = Range while incomplete
legend-current = Current
legend-target = Target
legend-previous = Before
heat-alternative = Heat map of all requirements. { $numbers }
heat-number = { $id } level { $level }
heat-number-unrated = { $id } unrated
heat-number-excluded = { $id } excluded
heat-blank = Unrated
heat-excluded = Excluded
results-empty = No requirement has been rated, so there is no level to show. An unrated requirement does not count as 0.
results-weighted-note = Mean levels and coverage are weighted (see Method), so coverage can differ from the share of requirements rated.
results-before-note = “Before” is the mean over what was rated in the last assessment.
results-groups-note = The mean covers what has been rated. The range shows how far it can still move: the lower end counts everything unrated as 0, the upper end as 5.
table-groups = Mean, range and coverage by group

## Gaps

gaps-intro = Gaps are listed in order of urgency: by grade, then by distance to target times weight, then by how many other requirements build on them.
gaps-classes = P1: major gap. P2: minor gap, two or more levels below target. P3: any other minor gap. P4: the rest. An owner marked “usual” has not been named: it is the role that normally takes this step. A “usual next step” is general guidance, given where the assessor has advised nothing.
gaps-none = No rated requirement is below its target or has a grade other than “conforms”.
gaps-none-rated = Nothing has been rated yet, so no gap can be identified.
gaps-more = { $count ->
    [one] The full report lists one more gap.
   *[other] The full report lists { $count } more gaps.
  }
gap-finding-none = { $open ->
    [0] Level below target; every check is met.
    [one] One check is not fully met.
   *[other] { $open } checks are not fully met.
  }
gap-finding-open = Checks not answered: { $open }.
gap-finding-both = Checks not fully met: { $short }; not answered: { $open }.
gap-finding-graded = Every check is met; the grade is the assessor’s own.
gap-checks-unmet = Checks not met: { $count }.
gap-checks-partly = Checks partly met: { $count }.
gap-checks-both = Checks not met: { $unmet }; partly met: { $partly }.
gap-unmet = Not met: { $what }.
gap-partly = Partly met: { $what }.
gap-next-usual = Usual next step:
gap-next-checks = Meet the checks that are still open.
table-gaps = Gaps by priority

## Findings

findings-intro = Each requirement is shown with its level and target, every check with its verdict, the findings and the recommendations. “How level … can look” and “Usual next step” are general guidance, the same for every organisation: an illustration of the level and a common way on, neither observed here nor advised by the assessor. Requirements that conform take two lines, as do those excluded and those not yet assessed.
finding-unassessed = Not yet assessed. No conclusion is drawn.
finding-excluded = Excluded from the Statement of Applicability. Reason:
finding-unrated = { $open ->
    [0] Not rated yet: every check is answered, but no level has been set.
    [one] Not rated yet: no level has been set, and one of its { $checks } checks is unanswered.
   *[other] Not rated yet: no level has been set, and { $open } of its { $checks } checks are unanswered.
  }
finding-met = Every check that applies is met.
findings-in-full = Findings of conforming requirements in full
findings-in-full-note = These findings are longer than the one line that stands for each of them above.
standing-graded = { $grade } · { $target }
finding-conforming = { $checks ->
    [one] Conforms; the one check is met.
   *[other] Conforms; all { $checks } checks are met.
  }
label-grade = Grade
label-class = Class
label-attainment = Checks met
label-achievement = Achievement
label-basis = Based on
label-weight = Weight
label-finding = Finding
label-root-cause = Root cause
label-recommendation = Recommendation
label-next = Usual next step towards level { $level }
label-illustration = How level { $level }, { $name }, can look
label-evidence = Evidence
label-interviewed = Interviewed
label-systems = AI systems sampled
label-remarks = Remarks on checks
label-reason = Reason for the grade
grade-own = { $grade } (assessor)
grade-suggested = { $grade } (from checks)
attainment-range = { $low }–{ $high } %
table-checks = Checks of { $requirement }
table-actions-of = Actions for { $requirement }
group-line = Mean level { $mean }, target { $target }; { $rated } of { $applicable } rated.
group-line-unrated = None of its { $applicable } requirements is rated.
group-line-none = Every control of this group is excluded.
warning-line = { $warnings }.

## Documented information

documented-intro = The checks below ask for documented information. Where it is required and missing, conformity cannot be shown.
documented-count = Of { $count } checks, { $met } are met, { $partly } partly met and { $unmet } not met; { $open } are unanswered.
documented-empty = None of these checks has been answered yet.
table-documented = Documented information required

## Statement of Applicability

applicability-intro = The 38 controls of Annex A: whether each is included, why, and what its rating is based on. Including and excluding controls are decisions of the organisation and need its approval.
applicability-count = { $included } of { $total } controls are included, { $excluded } excluded.
applicability-yes = Yes
applicability-no = No
applicability-undecided = Open
applicability-nothing = Working draft. No control has been excluded, and no reason for including one has been recorded yet. The statement can be approved once each control is included or excluded and the reason is recorded.
applicability-unreasoned = { $count ->
    [one] Working draft. For 1 included control, no reason is recorded yet.
   *[other] Working draft. For { $count } included controls, no reason is recorded yet.
}
applicability-included = Included for: { $reasons }.
applicability-no-reason = No reason for its inclusion is recorded.
inclusion-risk = risk assessment
inclusion-legal = legal requirement
inclusion-contract = contract
inclusion-good-practice = good practice
applicability-rests = Its level is based on { $basis }.
applicability-no-basis = The basis of its level is not recorded.
applicability-unrated = Not yet rated.
table-applicability = Statement of Applicability

## Action plan

actions-none = No action has been recorded.
actions-count = { $count ->
    [one] One action
   *[other] { $count } actions
  } in the plan: { $open } open, { $doing } under way, { $done } done, { $dropped } dropped.
actions-overdue = { $count ->
    [one] One action is overdue.
   *[other] { $count } actions are overdue.
  }
actions-unowned = { $running ->
    [one] The one that is open or under way has no owner.
   *[other] { $count ->
        [one] One of the { $running } open or under way has no owner.
       *[other] { $count } of the { $running } open or under way have no owner.
      }
  }
actions-undated = { $running ->
    [one] The one that is open or under way has no date.
   *[other] { $count ->
        [one] One of the { $running } open or under way has no date.
       *[other] { $count } of the { $running } open or under way have no date.
      }
  }
actions-timeline = Timeline
actions-timeline-note = Numbers are those of the table below.
actions-outside = { $count ->
    [one] One action falls outside the months shown.
   *[other] { $count } actions fall outside the months shown.
  }
actions-all = All actions
action-overdue = overdue
timeline-alternative = Actions by owner and month. { $rows }
timeline-row = { $owner }: { $actions }
timeline-action = action { $number } due { $due }
timeline-action-overdue = action { $number } due { $due }, overdue
timeline-action-done = action { $number } due { $due }, done
timeline-ahead = Ahead
timeline-overdue = Overdue: framed, corner marked
timeline-done = Done
timeline-today = Date of this report
month-year = { $month } { $year }
table-actions = Action plan

## Since the last assessment

since-none = No earlier assessment was given to compare with.
since-lead = Compared with “{ $title }”.
since-lead-dated = Compared with “{ $title }” of { $date }.
since-means = Means then and now
since-improved = Improved
since-regressed = Regressed
since-closed = Actions closed
since-improved-count = { $count ->
    [0] No requirement has a higher level than before.
    [one] One requirement has a higher level than before.
   *[other] { $count } requirements have a higher level than before.
  }
since-regressed-count = { $count ->
    [0] None has a lower one.
    [one] One has a lower one: { $list }.
   *[other] { $count } have a lower one: { $list }.
  }
since-closed-count = { $count ->
    [0] No action of the last assessment has been closed since.
    [one] One action of the last assessment has been closed since.
   *[other] { $count } actions of the last assessment have been closed since.
  }
since-improved-none = No requirement has a higher level than before.
since-regressed-none = No requirement has a lower level than before.
since-closed-none = No action of the last assessment has been closed since.
table-means = Means then and now
trend-over = The trend covers the { $count } assessments before this one: { $list }.
trend-alternative = Mean levels of the assessments, oldest first. { $numbers }
trend-number = { $label }: { $means }
trend-undated = { $number } before
since-like = Each mean covers what was rated in that assessment. Over the requirements rated both times, with today’s weights: { $halves }.
since-like-none = Each mean covers what was rated in that assessment. No requirement was rated both times.
trend-note = Mean levels from 0 (floor) to 5; the dashed line is today’s target. The table holds the same numbers.
table-improved = Requirements that improved
table-regressed = Requirements that regressed
since-system = Management system
since-annex = Annex A

## Evidence

evidence-none = No evidence has been recorded.
evidence-count = { $count ->
    [one] One piece of evidence was examined.
   *[other] { $count } pieces of evidence were examined.
  }
evidence-more = and { $count } more, see the evidence register
evidence-attached = Attached: { $name } (SHA-256 { $digest }…)
table-evidence = Evidence register

## Neighbouring regimes

neighbours-intro = The tables show where work done for ISO/IEC 42001 may also help with a neighbouring regime. A link is an indication, not conformity: it says nothing about whether the other regime is met.
neighbours-version = { $version }, { $publisher }; facts as of { $date }.
neighbours-without = { $count ->
    [one] One item without a link:
   *[other] { $count } items without a link:
  }
neighbours-no-hook = No link
neighbours-all-apply = All below apply from { $dates }
neighbours-date = { $from }: { $what }.
neighbours-date-disputed = { $from } (disputed): { $what }.
table-neighbours = Requirements that may help with { $regime }
strength-supports = supports
strength-partly = partly
party-provider = provider
party-deployer = deployer
party-importer = importer
party-distributor = distributor
party-authorised-representative = authorised representative
party-gpai-provider = provider of general-purpose AI models
party-product-manufacturer = product manufacturer

## Method

method-questions = Two separate questions
method-questions-text = Checks answer whether something is in place. A maturity level answers how well it is run. One does not follow from the other: a documented process may be run badly, and a well-run one may be undocumented.
method-scale = The maturity scale
method-level-0 = Nothing is in place, or nobody can show it.
method-level-1 = It happens when somebody thinks of it. Results depend on the person.
method-level-2 = It happens in the same way in some places or teams, by habit more than by rule.
method-level-3 = A defined way of working is known and followed throughout the scope.
method-level-4 = Its results are measured, and the measurements lead to corrections.
method-level-5 = It is improved ahead of need, using the organisation’s own figures and experience from outside.
method-figures = How the figures are calculated
method-figure-attainment = Checks met: a met check counts as 1, a partly met one as ½, an unmet one as 0; a check that does not apply is left out. While any check is unanswered, the lower figure counts it as unmet, the higher one as met.
method-figure-achievement = Achievement, once every check is answered: up to 15 % not, up to 50 % partially, up to 85 % largely, above that fully achieved (the scale of ISO/IEC 33020).
method-figure-grade = Suggested grade, once every check is answered: conforms if all are met, major gap at one half or less, otherwise minor gap. The assessor’s own grade takes precedence.
method-figure-mean = Mean level = sum of weight × level over the rated requirements ÷ sum of their weights. An unrated requirement does not count as 0; it lowers the coverage.
method-figure-range = Range: the mean if everything unrated turned out at 0, and if it turned out at 5. Coverage = weight rated ÷ weight that applies.
method-figure-excluded = An excluded control counts in no figure and has no gap.
method-figure-rounding = Figures are rounded once, to one decimal, when shown.
method-readiness = Readiness
method-readiness-text = Readiness is judged on clauses 4 to 10 only. A major gap or missing documented information means not ready. Otherwise an unanswered check leaves it unknown; a minor gap, incomplete documented information, or an internal audit or management review not yet shown to conform makes it conditional.
method-warnings = Warnings
method-warnings-text = A rating that contradicts its own checks or evidence is not changed, but marked:
method-review = How this report serves the management review
method-review-text = Clause 9.3 names what top management must consider and decide. The table shows where this report contributes; it does not replace the review itself.
table-scale = The maturity scale
table-review = Inputs and results of the management review
review-a = 9.3.2 a: actions from earlier reviews
review-b = 9.3.2 b: changes inside and outside the organisation
review-c = 9.3.2 c: changes in the needs of interested parties
review-b-where = Findings on such issues (4.1); changes since the last review only where a finding names them
review-c-where = Findings on their needs (4.2); changes since the last review only where a finding names them
review-d1 = 9.3.2 d: nonconformities and corrective actions
review-d2 = 9.3.2 d: results of monitoring and measurement
review-d3 = 9.3.2 d: results of audits
review-e = 9.3.2 e: opportunities to improve
review-decisions = 9.3.3: decisions on improvement and on changes
review-record = 9.3.3: the results as documented information
review-elsewhere = Not in this report

## Sign-off

signoff-seal = What is signed is the assessment as sealed. { $line }
signoff-text = The undersigned have read this report and, where the decision was theirs, have decided as recorded in the minutes of the meeting.
signoff-applicability = Whoever signs under “Approved by” approves this Statement of Applicability for the organisation: the controls included, the controls excluded and the reasons given. The other signatures confirm that it was prepared or reviewed.
signoff-applicability-draft = It is a working draft as long as reasons are missing.
signoff-prepared = Prepared by
signoff-reviewed = Reviewed by
signoff-approved = Approved by
signoff-signature = Signature
signoff-date = Date

## Workbook and CSV

sheet-about = About
sheet-scores = Scores
sheet-findings = Findings
sheet-checks = Checks
sheet-applicability = Applicability
sheet-actions = Actions
sheet-evidence = Evidence
sheet-report = Report
sheet-reading = How to read the cells
sheet-reading-text = Levels run from 0 to 5; means and shares are unrounded and shown rounded. A blank cell means not stated or not defined. In the CSV files, an apostrophe precedes text that a spreadsheet would take for a formula.
sheet-cut = [Cut here: a cell can hold no more. The PDF and the CSV files have the whole text.]
sheet-overall = Both together
sheet-column-fact = Item
sheet-column-told = Value
sheet-column-applies = Applies
sheet-column-gap = Levels below target
sheet-column-weight = Weight
sheet-column-grade = Grade
sheet-column-suggested = Grade the checks suggest
sheet-column-met = Checks met
sheet-column-partly = Checks partly met
sheet-column-unmet = Checks not met
sheet-column-not-applicable = Checks not applicable
sheet-column-open = Checks not answered
sheet-column-attainment-low = Attainment, low
sheet-column-attainment-high = Attainment, high
sheet-column-next = Usual next step
sheet-column-reason = Reason for the grade or the exclusion
sheet-column-warnings = Warnings
sheet-column-asked = What is asked
sheet-column-remark = Remark
sheet-column-overdue = Overdue
sheet-column-where = Location
sheet-column-file = File
sheet-column-digest = SHA-256 of the file
sheet-column-low = Low
sheet-column-high = High
sheet-column-applicable = Applicable
