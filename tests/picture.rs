//! Pages as grey pictures, compared with a tolerance.

/// A grey picture: 0 is black, 255 is white.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    width: usize,
    pixels: Vec<u8>,
}

/// Side of the fields that are compared, in pixels: what lies within one is blurred into its mean, so that
/// another version of the rasteriser may smooth an edge otherwise.
const FIELD: usize = 4;

/// How far the means of a field may lie apart.
const SHADE: i32 = 40;

/// How many fields of a page may lie further apart.
const FIELDS: usize = 3;

impl Picture {
    /// A picture from its pixels, row by row.
    ///
    /// # Panics
    /// If the rows are not all equally long.
    pub fn new(width: usize, pixels: Vec<u8>) -> Picture {
        assert!(width > 0 && pixels.len().is_multiple_of(width), "a picture is made of rows of {width}");
        Picture { width, pixels }
    }

    /// What `pdftoppm -gray` writes.
    ///
    /// # Panics
    /// If it is something else.
    pub fn from_pgm(bytes: &[u8]) -> Picture {
        let header: Vec<&[u8]> = bytes.splitn(4, |byte| byte.is_ascii_whitespace()).collect();
        let [b"P5", width, height, rest] = header[..] else { panic!("this is no grey map") };
        let number = |text: &[u8]| -> usize {
            std::str::from_utf8(text).ok().and_then(|it| it.parse().ok()).expect("a grey map tells its size")
        };
        let pixels = rest.strip_prefix(b"255\n").expect("its shades go to 255");
        assert_eq!(pixels.len(), number(width) * number(height), "it has the pixels it tells of");
        Picture::new(number(width), pixels.to_vec())
    }

    /// What [`Picture::to_png`] wrote.
    ///
    /// # Panics
    /// If it is something else.
    pub fn from_png(bytes: &[u8]) -> Picture {
        let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().expect("a golden picture is a PNG");
        let mut pixels = vec![0; reader.output_buffer_size().expect("a page is not too large")];
        let info = reader.next_frame(&mut pixels).expect("a golden picture is whole");
        assert_eq!(info.color_type, png::ColorType::Grayscale, "a golden picture is grey");
        Picture::new(info.width as usize, pixels)
    }

    /// As a PNG of sixteen shades.
    pub fn to_png(&self) -> Vec<u8> {
        let shade = |pixel: u8| (u16::from(pixel) * 15 + 127) / 255;
        let pair = |pair: &[u8]| (shade(pair[0]) << 4 | pair.get(1).map_or(0, |second| shade(*second))) as u8;
        let packed: Vec<u8> = self.pixels.chunks(self.width).flat_map(|row| row.chunks(2).map(pair)).collect();
        encoded(self.width, self.height(), png::ColorType::Grayscale, png::BitDepth::Four, &packed)
    }

    /// Both in one picture: red is what only the other shows, cyan what only this one does.
    pub fn over(&self, other: &Picture) -> Vec<u8> {
        let (width, height) = (self.width.max(other.width), self.height().max(other.height()));
        let places = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        let colour = |(x, y)| {
            let (own, others) = (self.at(x, y), other.at(x, y));
            [own, others, others]
        };
        let pixels: Vec<u8> = places.flat_map(colour).collect();
        encoded(width, height, png::ColorType::Rgb, png::BitDepth::Eight, &pixels)
    }

    /// Whether an eye would see a difference.
    pub fn differs_from(&self, other: &Picture) -> bool {
        if (self.width, self.pixels.len()) != (other.width, other.pixels.len()) {
            return true;
        }
        let mean = |picture: &Picture, left: usize, top: usize| {
            let places = (top..top + FIELD).flat_map(|y| (left..left + FIELD).map(move |x| (x, y)));
            places.map(|(x, y)| i32::from(picture.at(x, y))).sum::<i32>() / (FIELD * FIELD) as i32
        };
        let tops = (0..self.height()).step_by(FIELD);
        let fields = tops.flat_map(|top| (0..self.width).step_by(FIELD).map(move |left| (left, top)));
        let apart = |&(left, top): &(usize, usize)| (mean(self, left, top) - mean(other, left, top)).abs() > SHADE;
        fields.filter(apart).count() > FIELDS
    }

    /// The same with some rows moved down, as a heading that was set lower.
    #[must_use]
    pub fn with_rows_moved(&self, rows: std::ops::Range<usize>, by: usize) -> Picture {
        let mut moved = self.clone();
        for y in rows {
            let from = y.saturating_sub(by) * self.width;
            moved.pixels[y * self.width..(y + 1) * self.width].copy_from_slice(&self.pixels[from..from + self.width]);
        }
        moved
    }

    /// The same with every pixel changed.
    #[must_use]
    pub fn shaded(&self, shade: impl Fn(usize, u8) -> u8) -> Picture {
        let pixels = self.pixels.iter().enumerate().map(|(at, pixel)| shade(at, *pixel)).collect();
        Picture { width: self.width, pixels }
    }

    fn height(&self) -> usize {
        self.pixels.len() / self.width
    }

    /// A pixel; white beyond the edges.
    fn at(&self, x: usize, y: usize) -> u8 {
        if x < self.width { self.pixels.get(y * self.width + x).copied().unwrap_or(255) } else { 255 }
    }
}

fn encoded(width: usize, height: usize, colours: png::ColorType, depth: png::BitDepth, pixels: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let side = |length: usize| u32::try_from(length).expect("a page is not that large");
    let mut encoder = png::Encoder::new(&mut bytes, side(width), side(height));
    encoder.set_color(colours);
    encoder.set_depth(depth);
    encoder.set_compression(png::Compression::High);
    let mut writer = encoder.write_header().expect("a picture has a size");
    writer.write_image_data(pixels).expect("the pixels fill the picture");
    writer.finish().expect("memory can be written to");
    bytes
}
