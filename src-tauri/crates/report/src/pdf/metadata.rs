//! What the file says of itself: information, XMP, colour intent, attachment.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};
use md5::{Digest, Md5};

use super::objects::{date, name, text};
use crate::model::{Attachment, Model};

const SRGB: &[u8] = include_bytes!("../../../../../assets/icc/sRGB-v2-magic.icc");
const PRODUCER: &str = concat!("Plumbline ", env!("CARGO_PKG_VERSION"));

/// Title of the file: report and organisation.
pub(super) fn title(model: &Model) -> String {
    let parts = [model.title.as_str(), model.organisation.as_str()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Replaces the document's information and gives it an identifier that follows from its content.
pub(super) fn identify(document: &mut Document, model: &Model) {
    let title = title(model);
    let mut information = dictionary! {
        "Title" => text(&title),
        "Producer" => text(PRODUCER),
        "Creator" => text(PRODUCER),
        "CreationDate" => date(model.date),
        "ModDate" => date(model.date),
    };
    if !model.author.is_empty() {
        information.set("Author", text(&model.author));
    }
    let information = document.add_object(information);
    document.trailer.set("Info", information);
    let attached = model.attachment.as_ref().map_or(&[][..], |attachment| &attachment.bytes);
    let day = model.date.to_string();
    let identity = super::fingerprint(&[title.as_bytes(), day.as_bytes(), model.kind.token().as_bytes(), attached]);
    let identity = Object::String(identity.to_be_bytes().to_vec(), StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![identity.clone(), identity]);
}

/// Puts metadata, colour intent and attachment, whose bytes are in `attached`, into the catalogue of the document.
pub(super) fn describe(document: &mut Document, catalogue: &mut Dictionary, model: &Model, attached: Option<Stream>) {
    let profile = document.add_object(Stream::new(dictionary! { "N" => 3 }, SRGB.to_vec()));
    let intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => text("sRGB"),
        "Info" => text("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    };
    catalogue.set("OutputIntents", vec![Object::Dictionary(intent)]);
    let metadata = Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, xmp(model).into_bytes());
    catalogue.set("Metadata", document.add_object(metadata.with_compression(false)));
    if let (Some(attachment), Some(content)) = (&model.attachment, attached) {
        let file = attach(document, attachment, content, model);
        catalogue.set("AF", vec![Object::Reference(file)]);
        let names = vec![text(&attachment.name), Object::Reference(file)];
        catalogue.set("Names", dictionary! { "EmbeddedFiles" => dictionary! { "Names" => names } });
    }
}

fn attach(document: &mut Document, attachment: &Attachment, mut content: Stream, model: &Model) -> ObjectId {
    let parameters = dictionary! {
        "Size" => attachment.bytes.len() as i64,
        "ModDate" => date(model.date),
        "CheckSum" => Object::String(checksum(&attachment.bytes), StringFormat::Hexadecimal),
    };
    content.dict.set("Type", "EmbeddedFile");
    content.dict.set("Subtype", "application/json");
    content.dict.set("Params", parameters);
    let content = document.add_object(content);
    document.add_object(dictionary! {
        "Type" => "Filespec",
        "F" => text(&attachment.name),
        "UF" => text(&attachment.name),
        "Desc" => text(&attachment.description),
        "AFRelationship" => name("Data"),
        "EF" => dictionary! { "F" => content, "UF" => content },
    })
}

/// The checksum that a PDF keeps of an attached file: MD5 (ISO 32000-2, 7.11.4.2). It finds accidents, not malice.
pub(crate) fn checksum(bytes: &[u8]) -> Vec<u8> {
    Md5::digest(bytes).to_vec()
}

/// The XMP packet, with PDF/A-3a, PDF/UA-1 and the schema that declares the latter to the former.
fn xmp(model: &Model) -> String {
    let title = escape(&title(model));
    let language = escape(model.words.language());
    let day = format!("{}T12:00:00Z", model.date.format("%Y-%m-%d"));
    let author = match model.author.as_str() {
        "" => String::new(),
        author => format!("<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>\n", escape(author)),
    };
    format!(
        r#"<?xpacket begin="{mark}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
{author}<xmp:CreateDate>{day}</xmp:CreateDate>
<xmp:ModifyDate>{day}</xmp:ModifyDate>
<xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool>
<pdf:Producer>{PRODUCER}</pdf:Producer>
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA part</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"#,
        mark = '\u{FEFF}',
    )
}

/// Text as XML content; what XML cannot hold is left out.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '\u{FFFE}' | '\u{FFFF}' => {}
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}
