//! Nothing that ships speaks to a network.

use serde_json::Value;

use crate::{
    repository::{cargo, sources, text},
    rust_code::shipped,
};

/// Crates that fetch, listen or encrypt a connection. `tokio` and `zbus` come with Tauri, for its
/// threads and for the desktop's bus, which is no network.
const SPEAKERS: &[&str] = &[
    "actix-web",
    "attohttpc",
    "axum",
    "curl",
    "h2",
    "hickory-resolver",
    "hyper",
    "isahc",
    "native-tls",
    "quinn",
    "reqwest",
    "rustls",
    "tiny_http",
    "tokio-tungstenite",
    "tungstenite",
    "ureq",
    "webrtc",
    "tauri-plugin-http",
    "tauri-plugin-updater",
    "tauri-plugin-upload",
    "tauri-plugin-websocket",
    "tauri-plugin-shell",
];

#[test]
fn no_crate_that_ships_speaks_http_or_tls() {
    for package in ["plumbline", "plumbline-desktop"] {
        let tree = cargo(&["tree", "--package", package, "--edges", "normal", "--prefix", "none", "--format", "{p}"]);
        let names: Vec<&str> = tree.lines().filter_map(|line| line.split_whitespace().next()).collect();
        assert!(names.len() > 20, "{package} is made of more than {} crates", names.len());
        for name in SPEAKERS {
            assert!(!names.contains(name), "{package} ships {name}, which can speak to a network");
        }
    }
}

#[test]
fn no_code_of_ours_opens_a_socket() {
    for file in shipped() {
        for name in ["std::net", "TcpStream", "TcpListener", "UdpSocket", "ToSocketAddrs", "tokio::net"] {
            assert!(!file.code.contains(name), "{} names {name}", file.name);
        }
    }
    for file in sources(&[".ts", ".svelte", ".html", ".css"]) {
        if !file.is_in("ui/src") && file.name != "ui/index.html" || file.is_test() {
            continue;
        }
        for name in [
            "fetch(",
            "XMLHttpRequest",
            "WebSocket",
            "EventSource",
            "sendBeacon",
            "RTCPeerConnection",
            "http://",
            "https://",
        ] {
            let allowed =
                name == "http://" && file.text.matches(name).count() == file.text.matches("http://www.w3.org/").count();
            assert!(!file.text.contains(name) || allowed, "{} names {name}: the window is offline", file.name);
        }
    }
}

#[test]
fn the_window_loads_nothing_from_elsewhere_and_nothing_inline() {
    let configuration = configuration();
    let policy = configuration["app"]["security"]["csp"].as_str().expect("there is a content security policy");
    let directives: Vec<(&str, Vec<&str>)> = policy
        .split(';')
        .filter_map(|directive| {
            let mut words = directive.split_whitespace();
            Some((words.next()?, words.collect()))
        })
        .collect();
    let allowed = |directive: &str| -> &[&str] {
        match directive {
            // Tauri's own way to the host; it never leaves the process.
            "connect-src" => &["'self'", "ipc:", "http://ipc.localhost"],
            "img-src" => &["'self'", "data:"],
            "object-src" | "base-uri" | "form-action" | "frame-ancestors" => &["'none'"],
            _ => &["'self'"],
        }
    };
    assert!(directives.iter().any(|(name, _)| *name == "default-src"), "what is not named is forbidden: {policy}");
    for (name, sources) in directives {
        for source in sources {
            assert!(allowed(name).contains(&source), "{name} lets {source} through");
        }
    }
    let security = &configuration["app"]["security"];
    assert!(security["dangerousDisableAssetCspModification"].is_null(), "Tauri may tighten the policy");
    assert!(security["dangerousRemoteDomainIpcAccess"].is_null(), "no remote page may call commands");
    assert!(configuration["build"]["devUrl"].is_null(), "no development server is built in");
}

#[test]
fn the_window_may_do_only_what_is_listed_one_by_one() {
    let capabilities = sources(&[".json"]);
    let capabilities: Vec<_> = capabilities.iter().filter(|file| file.is_in("src-tauri/capabilities")).collect();
    assert!(!capabilities.is_empty(), "what the window may do is listed");
    for file in capabilities {
        let value: Value = serde_json::from_str(&file.text).expect("a capability is JSON");
        assert!(value["remote"].is_null(), "{}: no remote page may do anything", file.name);
        for permission in value["permissions"].as_array().expect("a capability lists permissions") {
            let permission = permission.as_str().expect("a permission is a name");
            assert!(
                permission.contains("allow-") && !permission.contains("default") && !permission.contains('*'),
                "{}: “{permission}” is not one single permission",
                file.name
            );
        }
    }
}

fn configuration() -> Value {
    serde_json::from_str(&text("src-tauri/tauri.conf.json")).expect("the configuration is JSON")
}
