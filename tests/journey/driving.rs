//! What drives the window: where it breaks off it is started afresh, and what it answers counts.

use std::{
    fs::{self, Permissions},
    os::unix::fs::PermissionsExt,
    panic::{AssertUnwindSafe, catch_unwind},
};

use plumbline_tests::{Desk, Window, word};

/// Stands before the driver. Its first start does not listen, its second hangs up on whoever asks for a session; with
/// `refuse` beside it, it answers that it cannot.
const FLAKY: &str = r#"#!/usr/bin/env python3
import os, pathlib, socket, sys
here = pathlib.Path(__file__).parent
starts = len(list(here.glob("start*"))) + 1
(here / f"start{starts}").touch()
refuses = (here / "refuse").exists()
if starts == 1 and not refuses:
    sys.exit("no port for me")
if starts == 2 or refuses:
    server = socket.create_server(("127.0.0.1", int(sys.argv[1].split("=")[1])))
    client, _ = server.accept()
    asked = b""
    while b"capabilities" not in asked:
        asked += client.recv(1 << 16)
    body = b'{"value": {"error": "session not created", "message": "the program has ended"}}'
    if refuses:
        client.sendall(b"HTTP/1.1 500 Broken\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body))
    client.close()
    sys.exit()
real = next(it for it in os.environ["PATH"].split(":") if it != str(here) and os.access(it + "/WebKitWebDriver", os.X_OK))
os.execv(real + "/WebKitWebDriver", sys.argv)
"#;

/// A desk with a driver that breaks off.
fn flaky() -> Desk {
    let desk = Desk::new();
    stand_before(&desk, "WebKitWebDriver", FLAKY);
    desk
}

/// Has a script started in place of a program, by every window on this desk from now on.
pub(crate) fn stand_before(desk: &Desk, program: &str, script: &str) {
    fs::create_dir_all(desk.path("home/bin")).expect("a folder can be made in the temporary folder");
    let program = desk.write(&format!("home/bin/{program}"), script);
    fs::set_permissions(program, Permissions::from_mode(0o755)).expect("own files can be changed");
}

/// How often the driver was started.
fn starts(desk: &Desk) -> usize {
    (1..10).take_while(|start| desk.path(&format!("home/bin/start{start}")).exists()).count()
}

#[test]
fn a_driver_that_breaks_off_is_started_afresh() {
    let desk = flaky();
    let window = Window::open(&desk);
    window.find("button", word("begin-new"));
    window.close();
    assert_eq!(starts(&desk), 3, "two starts broke off, the third went well");
}

#[test]
fn what_the_driver_refuses_is_told_at_once() {
    let desk = flaky();
    desk.write("home/bin/refuse", "");
    let fault = catch_unwind(AssertUnwindSafe(|| Window::open(&desk).close())).expect_err("there is no window");
    let said = fault.downcast_ref::<String>().expect("a fault says what it is");
    assert!(said.contains("the program has ended"), "{said}");
    assert_eq!(starts(&desk), 1, "an answer is not asked for again");
}
