//! The open workspace and who works in it.

use std::{cell::Cell, path::Path, sync::Arc};

use assessment::Assessment;
use catalogue::{Catalogue, RequirementId};
use store::{Ambient, AssessmentId, OpenMode, Workspace};

use crate::{
    Failure,
    failure::{Doing, Outcome},
    library::Cards,
    places,
    wire::{CatalogueListing, CatalogueView, Code, GuideView, Settings, Start, TermView},
};

/// Under which key the settings are kept in the workspace.
const SETTINGS: &str = "settings";

/// An open workspace. Every use case is a method; dropping it closes the file.
pub struct Desk {
    pub(crate) workspace: Workspace,
    pub(crate) ambient: Arc<dyn Ambient>,
    settings: Settings,
    /// What the list of assessments showed last.
    pub(crate) cards: Cards,
    /// Why the last automatic backup could not be made.
    pub(crate) backup_problem: Option<Failure>,
    /// Whether the file or its disk was not there when it was used last.
    is_astray: Cell<bool>,
}

impl Desk {
    /// Opens the workspace at `path`, making an empty one (and its folder) if there is none.
    ///
    /// # Errors
    /// What is wrong with the file or its folder; then it is as it was.
    pub fn open_or_create(path: &Path, ambient: Arc<dyn Ambient>, user: &str) -> Outcome<Desk> {
        Desk::open_as(path, ambient, user, OpenMode::OrCreate)
    }

    /// Opens the workspace at `path`, which must exist.
    ///
    /// # Errors
    /// As [`Desk::open_or_create`], and if the file does not exist.
    pub fn open_existing(path: &Path, ambient: Arc<dyn Ambient>, user: &str) -> Outcome<Desk> {
        Desk::open_as(path, ambient, user, OpenMode::Existing)
    }

    fn open_as(path: &Path, ambient: Arc<dyn Ambient>, user: &str, mode: OpenMode) -> Outcome<Desk> {
        let workspace = Workspace::open(path, &options(&ambient, user, mode));
        Desk::at(workspace.map_err(|error| Failure::of_store(error, Doing::Opening, path))?, ambient, user)
    }

    /// A desk at an open workspace.
    ///
    /// # Errors
    /// If the settings of the workspace cannot be read from it.
    pub(crate) fn at(workspace: Workspace, ambient: Arc<dyn Ambient>, user: &str) -> Outcome<Desk> {
        let kept = workspace.get_setting(SETTINGS);
        let kept = kept.map_err(|error| Failure::of_store(error, Doing::Opening, workspace.path()))?;
        // Settings are a convenience: if they cannot be read, the defaults are used; the workspace still opens.
        let settings = kept.and_then(|text| serde_json::from_str(&text).ok());
        let settings = settings.unwrap_or_else(|| Settings {
            author: user.to_owned(),
            export_folder: places::default_export_folder().display().to_string(),
            ..Settings::default()
        });
        let (cards, is_astray) = (Cards::new(), Cell::new(false));
        Ok(Desk { workspace, ambient, settings, cards, backup_problem: None, is_astray })
    }

    /// What the window needs before its first screen.
    ///
    /// # Errors
    /// Those of reading the workspace.
    pub fn start(&mut self) -> Outcome<Start> {
        let count = self.workspace.library().map_err(|error| self.fail(error, Doing::Reading))?.len();
        Ok(Start {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            workspace: self.path().display().to_string(),
            assessments: u32::try_from(count).unwrap_or(u32::MAX),
            settings: self.settings.clone(),
            has_passphrase: self.workspace.has_passphrase(),
        })
    }

    /// Where the open workspace is.
    pub fn path(&self) -> &Path {
        self.workspace.path()
    }

    /// The user's choices.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Keeps the user's choices.
    ///
    /// # Errors
    /// Those of writing the workspace; then the choices are as before.
    pub fn set_settings(&mut self, settings: Settings) -> Outcome<Settings> {
        let text = serde_json::to_string(&settings).expect("BUG: settings always serialise");
        self.find_again();
        self.workspace.set_setting(SETTINGS, Some(&text)).map_err(|error| self.fail(error, Doing::Saving))?;
        self.settings = settings;
        Ok(self.settings.clone())
    }

    /// The catalogue's working text.
    pub fn catalogue() -> CatalogueView {
        Catalogue::embedded().into()
    }

    /// The catalogue as `plumbline catalogue --json` gives it.
    pub fn catalogue_listing() -> CatalogueListing {
        Catalogue::embedded().into()
    }

    /// What helps to assess one requirement.
    ///
    /// # Errors
    /// If the catalogue has no such requirement.
    pub fn guide(requirement: &str) -> Outcome<GuideView> {
        let id: Option<RequirementId> = requirement.parse().ok();
        let found = id.and_then(|id| Catalogue::embedded().requirement(&id));
        Ok(found.ok_or_else(|| Failure::refused("edit-no-requirement", &[("id", requirement)]))?.into())
    }

    /// The terms the window explains, in the order of the alphabet.
    pub fn glossary() -> Vec<TermView> {
        catalogue::glossary::Term::embedded().iter().map(Into::into).collect()
    }

    /// An assessment with its id and its catalogue.
    ///
    /// # Errors
    /// If the assessment does not exist, cannot be read, or was made with a catalogue that this version lacks.
    pub(crate) fn load(&mut self, id: &str) -> Outcome<(AssessmentId, Arc<Assessment>, &'static Catalogue)> {
        self.load_for(id, Doing::Reading)
    }

    /// The same, to change it: what keeps it from being read keeps the change from being saved.
    ///
    /// # Errors
    /// As [`Desk::load`].
    pub(crate) fn load_to_change(&mut self, id: &str) -> Outcome<(AssessmentId, Arc<Assessment>, &'static Catalogue)> {
        self.load_for(id, Doing::Saving)
    }

    fn load_for(&mut self, id: &str, doing: Doing) -> Outcome<(AssessmentId, Arc<Assessment>, &'static Catalogue)> {
        let id = self.id(id)?;
        self.find_again();
        let assessment = self.workspace.assessment(id).map_err(|error| self.fail(error, doing))?;
        let catalogue = catalogue_of(&assessment)?;
        Ok((id, assessment, catalogue))
    }

    /// Goes on with the workspace at the place where it is now, after it was moved while it was open.
    ///
    /// # Errors
    /// If it is not this workspace, or not all of it; then nothing is touched, and it can be looked for elsewhere.
    pub fn locate(&mut self, path: &Path) -> Outcome<Start> {
        let found = self.workspace.reconnect(Some(path));
        found.map_err(|error| Failure::of_store(error, Doing::Opening, path))?;
        self.is_astray.set(false);
        self.start()
    }

    /// Looks whether a file that was not there, or whose disk did not answer, has come back since.
    fn find_again(&mut self) {
        if self.is_astray.take() && self.workspace.reconnect(None).is_err() {
            // The next use of it reports what is wrong.
            self.is_astray.set(true);
        }
    }

    /// The assessment that this one follows up; `None` if there is none, or it is deleted.
    ///
    /// # Errors
    /// If it cannot be read.
    pub(crate) fn previous_of(&mut self, assessment: &Assessment) -> Outcome<Option<Arc<Assessment>>> {
        let Some(previous) = &assessment.filing.previous else { return Ok(None) };
        let id = self.id(previous.as_str())?;
        match self.workspace.assessment(id) {
            Ok(previous) => Ok(Some(previous)),
            Err(store::Error::NoSuchAssessment(_)) => Ok(None),
            Err(error) => Err(self.fail(error, Doing::Reading)),
        }
    }

    /// At most so many assessments before this one, the latest first: as far as they are there and were made with
    /// the same edition, whose figures alone can be compared.
    ///
    /// # Errors
    /// If one of them cannot be read.
    pub(crate) fn predecessors_of(&mut self, assessment: &Assessment, most: usize) -> Outcome<Vec<Arc<Assessment>>> {
        let mut met = Vec::new();
        let mut found: Vec<Arc<Assessment>> = Vec::new();
        while found.len() < most {
            let after: &Assessment = found.last().map_or(assessment, |earlier| earlier);
            let id = after.filing.previous.clone();
            // An import may tell of assessments that follow each other in a circle.
            if id.is_none() || met.contains(&id) {
                break;
            }
            let earlier = self.previous_of(after)?;
            let Some(earlier) = earlier.filter(|it| it.catalogue == assessment.catalogue) else { break };
            met.push(id);
            found.push(earlier);
        }
        Ok(found)
    }

    pub(crate) fn id(&self, text: &str) -> Outcome<AssessmentId> {
        text.parse().map_err(|_| Failure::new(Code::Gone, "assessment-gone", &[("id", text)]))
    }

    pub(crate) fn fail(&self, error: store::Error, doing: Doing) -> Failure {
        use store::Error as E;
        if matches!(error, E::Moved(_) | E::FolderGone(_) | E::Io(_)) {
            self.is_astray.set(true);
        }
        Failure::of_store(error, doing, self.workspace.path())
    }
}

/// How the store is to open a workspace.
pub(crate) fn options(ambient: &Arc<dyn Ambient>, user: &str, mode: OpenMode) -> store::Options {
    store::Options { mode, ambient: ambient.clone(), user: user.to_owned() }
}

/// The catalogue an assessment was made with.
///
/// # Errors
/// If this version does not include it.
pub(crate) fn catalogue_of(assessment: &Assessment) -> Outcome<&'static Catalogue> {
    let edition = &assessment.catalogue;
    Catalogue::find(&edition.id, &edition.edition).ok_or_else(|| {
        let wanted = format!("{} {}", edition.id, edition.edition);
        Failure::refused("assessment-no-catalogue", &[("wanted", &wanted)])
    })
}
