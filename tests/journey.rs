//! Journeys in the real window.
use plumbline_tests::{Desk, Window};
#[test]
fn smoke() {
    let desk = Desk::new();
    std::fs::write("/tmp/t-tests/p.html", "<!doctype html><html lang=en><title>x</title><main><h1>Hello</h1><label>Name <input></label><button id=b onclick=\"document.title=document.querySelector('input').value\">Go</button><img src=x></main>").expect("w");
    let t = std::time::Instant::now();
    let w = Window::open(&desk);
    eprintln!("open {:?}", t.elapsed());
    let page = std::fs::read_to_string("/tmp/t-tests/p.html").expect("r");
    w.run_script("document.open(); document.write(arguments[0]); document.close()", &[page.into()]);
    w.find("heading", "Hello");
    let f = w.find("textbox", "Name");
    f.fill("čau Ω");
    eprintln!("{:?}", f.value());
    f.focus();
    w.press(&["Control+a"]);
    w.type_text("Typed Ж é!");
    eprintln!("{:?}", f.value());
    w.press(&["Tab"]);
    eprintln!("{:?}", w.focused().name());
    w.press(&["Enter"]);
    eprintln!("{}", w.run_script("return document.title", &[]));
    eprintln!("{:#?}", w.accessibility_faults());
    eprintln!("{}", w.picture().len());
    eprintln!("{:?}", t.elapsed());
    w.close();
}
