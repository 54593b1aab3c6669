//! The wire types as TypeScript.

use ts_rs::{Config, TS};

/// The text of `ui/src/generated/wire.ts`: every wire type, in the order they are listed here.
pub fn typescript() -> String {
    let config = Config::default();
    let mut text = String::from("// Made from the wire types of the `app` crate by its tests. Not edited by hand.\n");
    macro_rules! declare {
        ($($name:ident),+ $(,)?) => {$(
            let docs = <super::$name as TS>::docs().unwrap_or_default();
            text.push_str(&format!("\n{docs}export {}\n", <super::$name as TS>::decl(&config)));
        )+};
    }
    declare!(
        Start,
        RecentWorkspace,
        Settings,
        Theme,
        TextSize,
        LockAfter,
        FileKind,
        Failure,
        Code,
        LibraryView,
        AssessmentCard,
        NewAssessment,
        Deleted,
        DeletedView,
        FollowUp,
        Purged,
        SealView,
        CatalogueView,
        GroupText,
        RequirementText,
        CheckText,
        GuideView,
        QuestionText,
        ExhibitText,
        StepText,
        CrosswalkView,
        LinkView,
        TermView,
        AssessmentView,
        PreviousView,
        Edited,
        Patch,
        HistoryView,
        StepView,
        HeaderView,
        OrganisationView,
        AnswerView,
        CheckAnswerView,
        ParticipantView,
        AiSystemView,
        EvidenceView,
        AttachmentView,
        ActionView,
        WireEdit,
        HowSeveral,
        ScoresView,
        RollupView,
        RequirementScoreView,
        AttainmentView,
        ReadinessView,
        BlockerView,
        MenuView,
        MenuItemView,
        ComparisonView,
        ComparedSide,
        ComparedView,
        StandingView,
        ReportRequest,
        ReportMenu,
        SectionChoice,
        LogoOf,
        LogoNames,
        PreviewView,
        PageSize,
        ReportDone,
        VerifyView,
        SearchView,
        SearchHit,
        MatchView,
        HistoryRequest,
        HistoryMoments,
        HistoryPage,
        HistoryEntry,
        BackupsView,
        BackupView,
        RestoreView,
        RestoredView,
        PassphraseSet,
    );
    text
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    #[test]
    fn the_committed_typescript_is_fresh() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/generated/wire.ts");
        let wanted = super::typescript();
        let committed = fs::read_to_string(&path).unwrap_or_default();
        if committed != wanted {
            fs::create_dir_all(path.parent().expect("a folder")).expect("the folder can be made");
            fs::write(&path, &wanted).expect("the file can be written");
            panic!("ui/src/generated/wire.ts was stale and is now written afresh: commit it");
        }
    }
}
