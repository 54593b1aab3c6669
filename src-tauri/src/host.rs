//! What the commands share: the open workspace and the report being made.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, TryLockError},
    thread::{self, JoinHandle, sleep},
    time::{Duration, Instant},
};

use app::{Desk, Failure, Outcome, Passphrase, PrivateFolder, SystemAmbient, wire::Start};

use crate::{marks::Marks, panics, previews::Previews, quiet::Used, tries::Tries};

/// How long the end of the program waits for work under way: a disk that has vanished may never answer, and what was
/// said to be saved is safe without it.
pub(crate) const LAST_WAIT: Duration = Duration::from_secs(3);

/// The open workspace, or why there is none; the window lives either way.
pub(crate) struct Host {
    desk: Mutex<Outcome<Desk>>,
    /// The workspace that is being opened as the program starts, until somebody asks for it.
    opening: Mutex<Option<JoinHandle<Outcome<Desk>>>>,
    /// The workspace that is open or could not be opened, to unlock it.
    path: Mutex<PathBuf>,
    /// The reports that are written.
    pub(crate) reports: Marks,
    /// The files that are attached.
    pub(crate) attaching: Marks,
    /// Who makes the search index follow what is written.
    indexer: OnceLock<Used>,
    /// Long work on the workspace as a whole, which is done alone.
    pub(crate) works: Marks,
    /// The passphrases that were wrong.
    pub(crate) tries: Tries,
    /// The report that is looked at.
    pub(crate) previews: Previews,
}

impl Host {
    /// Opens the workspace given, else the default one, while the window is being made: a disk that takes its time
    /// keeps no window from showing.
    pub(crate) fn open(workspace: Option<PathBuf>) -> Host {
        let path = workspace.map_or_else(app::default_workspace, Ok);
        // What a crash left there is nobody's to see.
        empty_private_folder();
        Host::opening(path.clone().unwrap_or_default(), move || {
            let desk = path.and_then(|path| Desk::open_or_create(&path, Arc::new(SystemAmbient), &app::user_name()))?;
            remember(desk.path());
            Ok(desk)
        })
    }

    fn opening(path: PathBuf, open: impl FnOnce() -> Outcome<Desk> + Send + 'static) -> Host {
        Host {
            desk: Mutex::new(Err(Desk::when_closed())),
            opening: Mutex::new(Some(thread::spawn(open))),
            path: Mutex::new(path),
            reports: Marks::default(),
            attaching: Marks::default(),
            indexer: OnceLock::new(),
            works: Marks::default(),
            tries: Tries::default(),
            previews: Previews::default(),
        }
    }

    /// The open workspace, or why there is none, for the first caller who asks once it is known.
    fn desk(&self) -> MutexGuard<'_, Outcome<Desk>> {
        // A panic elsewhere has been reported already; what is in the file is whole all the same.
        let mut desk = self.desk.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(opening) = self.opening.lock().unwrap_or_else(PoisonError::into_inner).take() {
            *desk = opening.join().unwrap_or_else(|_| Err(app::broken("opening")));
        }
        desk
    }

    /// Does something with the open workspace.
    ///
    /// # Errors
    /// What `work` returns; without an open workspace, why it is not open.
    pub(crate) fn with<T>(&self, work: impl FnOnce(&mut Desk) -> Outcome<T>) -> Outcome<T> {
        let mut desk = self.desk();
        let done = work(desk.as_mut().map_err(|failure| failure.clone())?);
        if let Some(indexer) = self.indexer.get() {
            indexer.now();
        }
        done
    }

    /// Has the search index follow what is written by whom each use of the workspace puts off.
    pub(crate) fn index_with(&self, indexer: Used) {
        // The window is set up once.
        let _ = self.indexer.set(indexer);
        if let Some(indexer) = self.indexer.get() {
            indexer.now();
        }
    }

    /// Makes the search index follow for some milliseconds; whether something is left.
    pub(crate) fn index(&self) -> bool {
        self.desk().as_mut().is_ok_and(|desk| desk.index())
    }

    /// Opens another workspace in place of this one. If it cannot be opened, this one stays.
    ///
    /// # Errors
    /// If the other workspace cannot be opened.
    pub(crate) fn change(&self, path: &Path) -> Outcome<Start> {
        self.works.stop();
        let mut desk = self.desk();
        if let Ok(open) = desk.as_mut()
            && is_same(open.path(), path)
        {
            return open.start();
        }
        let other = Desk::open_or_create(path, Arc::new(SystemAmbient), &app::user_name())?;
        self.sit_down(&mut desk, other)
    }

    /// Opens the locked workspace, or another one, with its passphrase. If that is not the one,
    /// nothing changes.
    ///
    /// # Errors
    /// If the passphrase is wrong, was tried too often, or the workspace cannot be opened.
    pub(crate) fn unlock(&self, path: Option<PathBuf>, passphrase: &Passphrase) -> Outcome<Start> {
        let path = path.unwrap_or_else(|| self.path());
        self.works.stop();
        let mut desk = self.desk();
        let unlock = || Desk::unlock(&path, Arc::new(SystemAmbient), &app::user_name(), passphrase);
        let other = self.tries.attempt(&path, Instant::now(), unlock)?;
        self.sit_down(&mut desk, other)
    }

    /// Goes on with the open workspace at the place where it is now.
    ///
    /// # Errors
    /// If the file at that place is not this workspace; see [`Desk::locate`].
    pub(crate) fn locate(&self, path: &Path) -> Outcome<Start> {
        let mut desk = self.desk();
        let desk = desk.as_mut().map_err(|failure| failure.clone())?;
        let start = desk.locate(path)?;
        remember(desk.path());
        *self.path.lock().unwrap_or_else(PoisonError::into_inner) = desk.path().to_owned();
        Ok(start)
    }

    /// The workspace that is open or could not be opened.
    pub(crate) fn path(&self) -> PathBuf {
        self.path.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn sit_down(&self, desk: &mut Outcome<Desk>, mut other: Desk) -> Outcome<Start> {
        let start = other.start()?;
        remember(other.path());
        self.previews.close();
        *self.path.lock().unwrap_or_else(PoisonError::into_inner) = other.path().to_owned();
        empty_private_folder();
        *desk = Ok(other);
        Ok(start)
    }

    /// Closes the workspace and wipes its key; from now on every command says that it is locked. Work that reads
    /// beside it has the key, too, so its end is waited for; where a disk does not answer, not for ever.
    ///
    /// # Errors
    /// If the workspace has no passphrase, so that it cannot be locked.
    pub(crate) fn lock(&self) -> Outcome<()> {
        self.works.stop();
        if !self.works.ended_within(LAST_WAIT) {
            panics::note("work that reads the workspace had not ended when it was locked");
        }
        let mut desk = self.desk();
        let locked = desk.as_ref().map_err(Failure::clone)?.when_locked()?;
        *desk = Err(locked);
        empty_private_folder();
        self.previews.close();
        Ok(())
    }

    /// Closes the workspace; from now on every command says that none is open.
    pub(crate) fn close(&self) {
        self.works.stop();
        let mut desk = self.desk();
        *desk = Err(Desk::when_closed());
        empty_private_folder();
        self.previews.close();
    }

    /// Closes the workspace as the program ends; without it, if work under way is not done in time.
    pub(crate) fn end(&self, wait: Duration) {
        self.works.stop();
        self.previews.close();
        let since = Instant::now();
        loop {
            let desk = match self.desk.try_lock() {
                Ok(desk) => Some(desk),
                Err(TryLockError::Poisoned(left)) => Some(left.into_inner()),
                Err(TryLockError::WouldBlock) => None,
            };
            if let Some(mut desk) = desk {
                *desk = Err(Desk::when_closed());
                break;
            }
            if since.elapsed() >= wait {
                panics::note("the workspace was still being worked on when the program ended");
                break;
            }
            sleep(Duration::from_millis(20));
        }
        empty_private_folder();
    }
}

/// Removes the copies that other programs were given to show.
fn empty_private_folder() {
    // Where the platform tells no folder, none was made.
    if let Ok(folder) = PrivateFolder::usual() {
        folder.empty();
    }
}

/// Puts a workspace at the head of those opened last. Without such a list, work goes on.
fn remember(path: &Path) {
    if let Ok(recents) = app::Recents::of_user() {
        recents.remember(path);
    }
}

fn is_same(a: &Path, b: &Path) -> bool {
    match (a.canonicalize(), b.canonicalize()) {
        (Ok(a), Ok(b)) => a == b,
        _ => a == b,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    /// A host whose workspace opens once something is sent.
    fn slow() -> (Host, mpsc::Sender<()>) {
        let (send, wait) = mpsc::channel();
        let host = Host::opening(PathBuf::new(), move || {
            // A sender that is dropped opens it, too.
            let _ = wait.recv();
            Err(app::broken("the disk is slow"))
        });
        (host, send)
    }

    #[test]
    fn the_window_waits_for_no_disk_and_whoever_asks_learns_what_came_of_it() {
        let (host, answer) = slow();
        assert!(host.desk.try_lock().is_ok(), "making the host waits for nothing");
        answer.send(()).expect("it waits");
        let told = host.with(|_| Ok(())).expect_err("it could not be opened");
        assert!(told.message.contains("the disk is slow"), "the reason reaches the window: {told:?}");
        assert_eq!(host.with(|_| Ok(())).expect_err("nor later"), told, "and stays");
    }

    #[test]
    fn the_program_ends_also_where_the_disk_does_not_answer() {
        let (host, answer) = slow();
        let host = Arc::new(host);
        let asking = thread::spawn({
            let host = host.clone();
            move || host.with(|_| Ok(()))
        });
        while host.desk.try_lock().is_ok() {
            sleep(Duration::from_millis(1));
        }
        let started = Instant::now();
        host.end(Duration::from_millis(60));
        assert!(started.elapsed() >= Duration::from_millis(60), "what is under way gets its time");
        answer.send(()).expect("it waits");
        assert!(asking.join().expect("it ends").is_err());
        host.end(Duration::from_secs(600));
        assert!(started.elapsed() < Duration::from_secs(60), "what is done is not waited for");
    }
}
