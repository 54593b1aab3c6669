//! What is read out of a report again: its data, and its pages as pictures.

mod support;

use lopdf::{Document, Object};
use report::{AttachedError, Integrity, Kind, Pdf, Preview, is_pdf, read_attached};
use support::{Case, DATA, typical};

const MOST: usize = 1 << 20;

fn pdf() -> Pdf {
    Case::new(typical()).kind(Kind::Actions).pdf().expect("a report can be made")
}

/// The report after something was done to it by another program.
fn spoilt(spoil: impl Fn(&mut Document)) -> Vec<u8> {
    let mut document = Document::load_mem(&pdf().bytes).expect("the PDF is readable");
    spoil(&mut document);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("it is saved anew");
    bytes
}

/// Does something to the stream of the attached file.
fn to_the_file(document: &mut Document, change: impl Fn(&mut lopdf::Stream)) {
    let is_file = |object: &Object| object.as_stream().is_ok_and(|it| it.dict.has_type(b"EmbeddedFile"));
    let file = document.objects.values_mut().find(|object| is_file(object)).expect("a file is attached");
    change(file.as_stream_mut().expect("it is a stream"));
}

#[test]
fn the_data_is_read_back_as_it_was_written() {
    let bytes = pdf().bytes;
    assert!(is_pdf(&bytes) && !is_pdf(DATA), "a PDF is told from JSON");
    let attached = read_attached(&bytes, MOST).expect("the data is there");
    assert_eq!(attached.bytes, DATA, "to the byte");
    assert_eq!(attached.integrity, Integrity::Intact, "and its checksum says so");
    let again = spoilt(|document| document.decompress());
    assert_eq!(read_attached(&again, MOST).map(|it| it.integrity), Ok(Integrity::Intact), "a copy is as good");
}

#[test]
fn a_change_of_the_data_is_noticed() {
    let changed = spoilt(|document| to_the_file(document, |file| file.set_plain_content(b"{\"other\":1}".to_vec())));
    let attached = read_attached(&changed, MOST).expect("the data is there");
    assert_eq!(attached.integrity, Integrity::Changed, "the checksum does not fit");
    let unknown = spoilt(|document| to_the_file(document, |file| _ = file.dict.remove(b"Params")));
    assert_eq!(
        read_attached(&unknown, MOST).map(|it| it.integrity),
        Ok(Integrity::Unknown),
        "without one nobody knows"
    );
}

#[test]
fn what_holds_no_data_says_why() {
    let bare = spoilt(|document| {
        for object in document.objects.values_mut() {
            if let Ok(dictionary) = object.as_dict_mut() {
                dictionary.remove(b"AFRelationship");
            }
        }
    });
    assert_eq!(read_attached(&bare, MOST), Err(AttachedError::None), "a PDF of somebody else");
    let bytes = pdf().bytes;
    for (what, bytes) in
        [("nothing", &b""[..]), ("a header alone", b"%PDF-1.7\n"), ("half a file", &bytes[..bytes.len() / 2])]
    {
        let refused = read_attached(bytes, MOST);
        assert!(matches!(refused, Err(AttachedError::Unreadable(_) | AttachedError::None)), "{what}: {refused:?}");
    }
    assert!(read_attached(&bytes, 8).is_err(), "what unpacks to more than the limit is refused");
}

#[test]
fn no_damage_makes_the_reading_panic() {
    let whole = pdf().bytes;
    // A linear congruential generator: the same damage in every run.
    let mut state = 42_u64;
    let mut next = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    for _ in 0..60 {
        let mut bytes = whole.clone();
        for _ in 0..4 {
            let (at, with) = (next(bytes.len()), next(256));
            bytes[at] = with as u8;
        }
        // Whether it can still be read does not matter here.
        let _ = read_attached(&bytes, MOST);
    }
}

#[test]
fn every_page_is_painted_in_the_size_asked_for() {
    let pdf = pdf();
    let pages = pdf.pages;
    let preview = Preview::new(pdf).expect("the PDF can be read back");
    let sizes = preview.sizes();
    assert_eq!(sizes.len(), pages, "all pages are there");
    for (number, (width, height)) in sizes.into_iter().enumerate() {
        let image = preview.page(number, 300).expect("a page");
        let wanted = (300.0 * height / width).round();
        assert_eq!(image.width, 300, "page {number} is as wide as asked");
        assert!((image.height as f32 - wanted).abs() <= 1.0, "page {number} keeps its shape: {}", image.height);
        assert_eq!(image.pixels.len(), 300 * image.height as usize * 4, "four bytes for each pixel");
        let opaque = image.pixels.chunks(4).all(|pixel| pixel[3] == 255);
        let dark = image.pixels.chunks(4).filter(|pixel| pixel[0] < 128).count();
        let white = image.pixels.chunks(4).filter(|pixel| pixel[..3] == [255; 3]).count();
        let is_page = opaque && dark > 60 && white > image.pixels.len() / 8;
        assert!(is_page, "page {number} has dark text ({dark}) on white paper ({white}, {opaque})");
    }
    assert!(preview.page(pages, 300).is_none(), "there is no page after the last");
    assert_eq!(preview.page(0, 0).map(|it| it.width), Some(16), "and no page without width");
}

#[test]
fn the_same_page_is_painted_the_same_from_any_thread() {
    let preview = Preview::new(pdf()).expect("the PDF can be read back");
    let here = preview.page(0, 200);
    let there = std::thread::scope(|scope| scope.spawn(|| preview.page(0, 200)).join()).expect("it paints");
    assert!(here == there && here.is_some(), "the thread makes no difference");
}
