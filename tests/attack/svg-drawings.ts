/** Small drawings in the forms that programs export. All of them are published. */

/** A PNG of 2 × 2 red pixels, in Base64. */
export const RED_PNG =
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEUlEQVR4nGP4z8DwnwGMgRQAH+4D/dJQfRoAAAAASUVORK5CYII=";

const PROLOG = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n`;
const DOCTYPE = `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"\n "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n`;

const inkscape = `${PROLOG}<!-- Created with Inkscape (http://www.inkscape.org/) -->

<svg
   width="80mm"
   height="40mm"
   viewBox="0 0 80 40"
   version="1.1"
   id="svg5"
   inkscape:version="1.2.2 (b0a8486541, 2022-12-01)"
   sodipodi:docname="victim-home.svg"
   inkscape:export-filename="/home/erika/secret/victim-home.png"
   inkscape:export-xdpi="96"
   xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
   xmlns:xlink="http://www.w3.org/1999/xlink"
   xmlns="http://www.w3.org/2000/svg"
   xmlns:svg="http://www.w3.org/2000/svg"
   xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
   xmlns:cc="http://creativecommons.org/ns#"
   xmlns:dc="http://purl.org/dc/elements/1.1/">
  <sodipodi:namedview id="namedview7" pagecolor="#ffffff" inkscape:document-units="mm">
    <inkscape:grid type="xygrid" id="grid1" />
  </sodipodi:namedview>
  <defs id="defs2">
    <linearGradient id="linearGradient1"><stop style="stop-color:#ff0000;stop-opacity:1;" offset="0" id="stop1" /><stop style="stop-color:#0000ff" offset="1" id="stop2" /></linearGradient>
    <linearGradient inkscape:collect="always" xlink:href="#linearGradient1" id="linearGradient2" x1="0" y1="0" x2="80" y2="0" gradientUnits="userSpaceOnUse" />
    <inkscape:path-effect effect="spiro" id="path-effect1" is_visible="true" />
  </defs>
  <metadata id="metadata5"><rdf:RDF><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format><dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage" /><dc:title>Harbour</dc:title><dc:creator><cc:Agent><dc:title>Anna Berg</dc:title></cc:Agent></dc:creator><dc:source>/home/erika/harbour.xcf</dc:source><cc:license rdf:resource="http://creativecommons.org/licenses/by/4.0/" /></cc:Work></rdf:RDF></metadata>
  <g inkscape:label="Layer 1" inkscape:groupmode="layer" id="layer1" transform="translate(-1.5,2)">
    <rect style="fill:url(#linearGradient2);stroke:#000000;stroke-width:0.264583;-inkscape-stroke:none" id="rect1" width="40" height="20" x="5" y="5" ry="2" />
    <path style="fill:none;stroke:#008000" d="M 5,30 C 20,20 40,35 60,28" id="path1" sodipodi:nodetypes="cc" inkscape:path-effect="#path-effect1" />
    <text xml:space="preserve" style="font-size:4px;line-height:1.25;font-family:sans-serif;-inkscape-font-specification:'sans-serif, Normal'" x="50" y="12" id="text1"><tspan sodipodi:role="line" id="tspan1" x="50" y="12">Pier</tspan></text>
  </g>
</svg>
`;

const illustrator = `<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: Adobe Illustrator 27.0.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
<svg version="1.1" id="Layer_1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" x="0px" y="0px"
	 viewBox="0 0 100 60" style="enable-background:new 0 0 100 60;" xml:space="preserve">
<style type="text/css">
	.st0{fill:#E30613;}
	.st1{fill:none;stroke:#1D1D1B;stroke-width:2;stroke-miterlimit:10;}
	.st2{font-family:'MyriadPro-Regular';}
	.st3{clip-path:url(#SVGID_2_);}
</style>
<g><defs><rect id="SVGID_1_" x="10" y="10" width="40" height="40"/></defs>
	<clipPath id="SVGID_2_"><use xlink:href="#SVGID_1_"  style="overflow:visible;"/></clipPath>
	<circle class="st0 st3" cx="40" cy="30" r="25"/></g>
<polyline class="st1" points="60,50 75,20 90,50 "/>
<text transform="matrix(1 0 0 1 60 15)" class="st2">Port</text>
</svg>
`;

const illustratorForItself = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://ns.adobe.com/AdobeIllustrator/10.0/" xmlns:xlink="http://www.w3.org/1999/xlink" width="60" height="40">
<switch>
	<foreignObject requiredExtensions="http://ns.adobe.com/AdobeIllustrator/10.0/" x="0" y="0" width="1" height="1"><i:aipgfRef xlink:href="#adobe_illustrator_pgf"></i:aipgfRef></foreignObject>
	<g i:extraneous="self"><rect x="5" y="5" width="50" height="30" fill="teal"/></g>
</switch>
<i:aipgf id="adobe_illustrator_pgf" i:pgfEncoding="zstd/base64"><![CDATA[ KLUv/QBYrN0A ]]></i:aipgf>
</svg>
`;

const figma = `<svg width="120" height="60" viewBox="0 0 120 60" fill="none" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
<g clip-path="url(#clip0_1_2)"><g filter="url(#filter0_d_1_2)"><rect x="10" y="10" width="40" height="30" rx="4" fill="url(#pattern0)" shape-rendering="crispEdges"/></g>
<path fill-rule="evenodd" clip-rule="evenodd" d="M70 10H110V40H70V10ZM80 20V30H100V20H80Z" fill="url(#paint0_linear_1_2)"/>
<mask id="mask0_1_2" style="mask-type:alpha" maskUnits="userSpaceOnUse" x="60" y="44" width="50" height="10"><circle cx="70" cy="49" r="5" fill="#D9D9D9"/></mask>
<g mask="url(#mask0_1_2)"><rect x="60" y="44" width="50" height="10" fill="#0A7" style="mix-blend-mode:multiply"/></g></g>
<defs>
<filter id="filter0_d_1_2" x="6" y="10" width="48" height="38" filterUnits="userSpaceOnUse" color-interpolation-filters="sRGB"><feFlood flood-opacity="0" result="BackgroundImageFix"/><feColorMatrix in="SourceAlpha" type="matrix" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 127 0" result="hardAlpha"/><feOffset dy="4"/><feGaussianBlur stdDeviation="2"/><feBlend mode="normal" in2="BackgroundImageFix" result="effect1"/><feBlend mode="normal" in="SourceGraphic" in2="effect1" result="shape"/></filter>
<pattern id="pattern0" patternContentUnits="objectBoundingBox" width="1" height="1"><use xlink:href="#image0_1_2" transform="scale(0.5)"/></pattern>
<linearGradient id="paint0_linear_1_2" x1="90" y1="10" x2="90" y2="40" gradientUnits="userSpaceOnUse"><stop stop-color="#F0F"/><stop offset="1" stop-color="#00F" stop-opacity="0"/></linearGradient>
<clipPath id="clip0_1_2"><rect width="120" height="60" fill="white"/></clipPath>
<image id="image0_1_2" width="2" height="2" preserveAspectRatio="none" xlink:href="data:image/png;base64,${RED_PNG}"/>
</defs>
</svg>
`;

// As "SVG Crowbar" saves it: with the style sheet of the page, and computed styles.
const d3 = `<?xml version="1.0" standalone="no"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg width="200" height="100" version="1.1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><defs><style type="text/css"><![CDATA[
  .axis path, .axis line { fill: none; stroke: #000; shape-rendering: crispEdges; } .bar:not(.off) > rect { fill: hsl(210, 50%, 50%); }
  @media print { .bar { fill: rgb(0 0 0 / 80%); } } /* d3 > 4 */
]]></style></defs><g transform="translate(40,20)" fill="none" font-size="10" font-family="sans-serif" text-anchor="middle" class="axis"><path class="domain" stroke="currentColor" d="M0.5,6V0.5H150.5V6"></path><g class="tick" opacity="1" transform="translate(20.5,0)"><line stroke="currentColor" y2="6"></line><text fill="currentColor" y="9" dy="0.71em">A</text></g></g><g class="bar" data-value="4.5"><rect x="50" y="40" width="20" height="50" style="transform: matrix(1, 0, 0, 1, 0, 0); d: path(&quot;M0,0&quot;); cursor: auto; background: none 0% 0% / auto repeat scroll padding-box border-box rgba(0, 0, 0, 0);"></rect></g></svg>`;

const datawrapper = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" class="export-chart" width="320" height="120" viewBox="0 0 320 120" style="font-family: Roboto, Helvetica, sans-serif; background: rgb(255, 255, 255);" role="img" aria-labelledby="dw-title">
<title id="dw-title">Turnout</title><desc>Turnout by year</desc>
<style>.label text{font-size:12px;fill:#494949}.label.is-bold text{font-weight:700;paint-order:stroke}svg .hatched{fill:url('#hatch')}</style>
<defs><pattern id="hatch" patternUnits="userSpaceOnUse" width="4" height="4"><path d="M0 4L4 0" stroke="#999"/></pattern></defs>
<g class="chart" transform="translate(10, 10)"><g class="label is-bold" data-row="0"><text x="0" y="20"><tspan>2019</tspan></text></g><rect class="hatched" x="50" y="8" width="180" height="16"/><g class="label"><text x="0" y="60">2024</text></g><rect x="50" y="48" width="200" height="16" fill="#18a1cd" data-tooltip="yes"/></g>
</svg>
`;

const matplotlib = `<?xml version="1.0" encoding="utf-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"
  "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns:xlink="http://www.w3.org/1999/xlink" width="144pt" height="72pt" viewBox="0 0 144 72" xmlns="http://www.w3.org/2000/svg" version="1.1">
 <metadata>
  <rdf:RDF xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cc="http://creativecommons.org/ns#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
   <cc:Work>
    <dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/>
    <dc:date>2025-03-20T10:05:00.123456</dc:date>
    <dc:format>image/svg+xml</dc:format>
    <dc:creator>
     <cc:Agent>
      <dc:title>Matplotlib v3.9.2, https://matplotlib.org/</dc:title>
     </cc:Agent>
    </dc:creator>
   </cc:Work>
  </rdf:RDF>
 </metadata>
 <defs>
  <style type="text/css">*{stroke-linejoin: round; stroke-linecap: butt}</style>
 </defs>
 <g id="figure_1">
  <g id="patch_1"><path d="M 0 72 L 144 72 L 144 0 L 0 0 z" style="fill: #ffffff"/></g>
  <g id="line2d_1">
   <defs><path id="m1a2b3c" d="M 0 0 L 0 3.5" style="stroke: #000000; stroke-width: 0.8"/></defs>
   <g><use xlink:href="#m1a2b3c" x="30" y="60" style="stroke: #000000; stroke-width: 0.8"/><use xlink:href="#m1a2b3c" x="90" y="60" style="stroke: #000000"/></g>
  </g>
  <g clip-path="url(#p0123456789)"><image xlink:href="data:image/png;base64,
${RED_PNG.slice(0, 76)}
${RED_PNG.slice(76)}" id="image1" transform="scale(1 -1) translate(0 -40)" x="20" y="0" width="40" height="40"/></g>
  <path d="M 20 50 L 60 20 L 120 30" clip-path="url(#p0123456789)" style="fill: none; stroke: #1f77b4; stroke-width: 1.5; stroke-linecap: square"/>
 </g>
 <defs>
  <clipPath id="p0123456789"><rect x="18" y="7" width="111" height="55"/></clipPath>
 </defs>
</svg>
`;

const rCairo = `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="144pt" height="72pt" viewBox="0 0 144 72" version="1.1">
<defs>
<g>
<symbol overflow="visible" id="glyph0-0"><path style="stroke:none;" d=""/></symbol>
<symbol overflow="visible" id="glyph0-1"><path style="stroke:none;" d="M 0.8 0 L 3 -7 L 5.2 0 Z M 0.8 0 "/></symbol>
</g>
<clipPath id="clip1"><path d="M 10 10 L 130 10 L 130 60 L 10 60 Z M 10 10 "/></clipPath>
</defs>
<g id="surface1">
<rect x="0" y="0" width="144" height="72" style="fill:rgb(100%,100%,100%);fill-opacity:1;stroke:none;"/>
<g clip-path="url(#clip1)" clip-rule="nonzero"><path style="fill:none;stroke-width:0.75;stroke-linecap:round;stroke-linejoin:round;stroke:rgb(0%,0%,0%);stroke-opacity:1;stroke-miterlimit:10;" d="M 20 50 L 120 20 "/></g>
<g style="fill:rgb(0%,0%,0%);fill-opacity:1;"><use xlink:href="#glyph0-1" x="12" y="68"/></g>
</g>
</svg>
`;

const svglite = `<?xml version='1.0' encoding='UTF-8' ?>
<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' class='svglite' width='144.00pt' height='72.00pt' viewBox='0 0 144.00 72.00'>
<defs>
  <style type='text/css'><![CDATA[
    .svglite line, .svglite polyline, .svglite polygon, .svglite path, .svglite rect, .svglite circle {
      fill: none;
      stroke: #000000;
      stroke-linecap: round;
      stroke-linejoin: round;
      stroke-miterlimit: 10.00;
    }
    .svglite text { white-space: pre; }
    .svglite g.glyphgroup path { fill: inherit; stroke: none; }
  ]]></style>
</defs>
<rect width='100%' height='100%' style='stroke: none; fill: #FFFFFF;'/>
<defs><clipPath id='cpMC4wMHwxNDQuMDB8MC4wMHw3Mi4wMA=='><rect x='0.00' y='0.00' width='144.00' height='72.00' /></clipPath></defs>
<g clip-path='url(#cpMC4wMHwxNDQuMDB8MC4wMHw3Mi4wMA==)'>
<circle cx='40' cy='36' r='3.75' style='stroke-width: 0.75; fill: #F8766D;' />
<text x='60' y='40' style='font-size: 8.80px; fill: #4D4D4D; font-family: "Liberation Sans";' textLength='19.6px' lengthAdjust='spacingAndGlyphs'>Year</text>
</g>
</svg>
`;

const graphviz = `${PROLOG}${DOCTYPE}<!-- Generated by graphviz version 2.43.0 (0) -->
<!-- Title: G Pages: 1 -->
<svg width="62pt" height="44pt"
 viewBox="0.00 0.00 62.00 44.00" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
<g id="graph0" class="graph" transform="scale(1 1) rotate(0) translate(4 40)">
<title>G&#45;&gt;1</title>
<polygon fill="white" stroke="transparent" points="-4,4 -4,-40 58,-40 58,4 -4,4"/>
<g id="node1" class="node"><title>a</title><ellipse fill="none" stroke="black" cx="27" cy="-18" rx="27" ry="18"/><text text-anchor="middle" x="27" y="-14.3" font-family="Times,serif" font-size="14.00">a</text></g>
</g>
</svg>
`;

const office = `<svg width="96" height="48" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xml:space="preserve" overflow="hidden"><defs><clipPath id="clip0"><rect x="0" y="0" width="96" height="48"/></clipPath></defs><g clip-path="url(#clip0)"><rect x="0" y="0" width="96" height="48" fill="#FFFFFF" fill-opacity="1"/><text font-family="Calibri,Calibri_MSFontService,sans-serif" font-weight="400" font-size="12" transform="translate(10 20)">Budget</text><path d="M10 30 90 30" stroke="#4472C4" stroke-width="2.25" stroke-linecap="round" stroke-miterlimit="10" fill="none" fill-rule="evenodd"/></g></svg>`;

const libreOffice = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg version="1.2" width="40mm" height="20mm" viewBox="0 0 4000 2000" preserveAspectRatio="xMidYMid" fill-rule="evenodd" stroke-width="28.222" stroke-linejoin="round" xmlns="http://www.w3.org/2000/svg" xmlns:ooo="http://xml.openoffice.org/svg/export" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:presentation="http://sun.com/xmlns/staroffice/presentation" xmlns:smil="http://www.w3.org/2001/SMIL20/" xmlns:anim="urn:oasis:names:tc:opendocument:xmlns:animation:1.0" xml:space="preserve">
 <defs class="ClipPathGroup"><clipPath id="presentation_clip_path" clipPathUnits="userSpaceOnUse"><rect x="0" y="0" width="4000" height="2000"/></clipPath></defs>
 <defs class="TextShapeIndex"><g ooo:slide="id1" ooo:id-list="id3"/></defs>
 <defs class="EmbeddedBulletChars"><g id="bullet-char-template-57356" transform="scale(0.00048828125,-0.00048828125)"><path d="M 580,1141 L 1163,571 580,0 -4,571 580,1141 Z"/></g></defs>
 <defs><font id="EmbeddedFont_1" horiz-adv-x="2048"><font-face font-family="Liberation Sans embedded" units-per-em="2048" font-weight="normal" font-style="normal" ascent="1852" descent="423"/><missing-glyph horiz-adv-x="2048" d="M 0,0 L 2047,0 2047,2047 0,2047 0,0 Z"/><glyph unicode="a" horiz-adv-x="1033" d="M 1066,495 L 80,80 Z"/></font></defs>
 <g class="SlideGroup"><g id="container-id1"><g id="id1" class="Slide" clip-path="url(#presentation_clip_path)"><g class="com.sun.star.drawing.CustomShape"><g id="id3"><rect class="BoundingBox" stroke="none" fill="none" x="500" y="500" width="2000" height="1000"/><path fill="rgb(114,159,207)" stroke="none" d="M 1500,1500 L 500,1500 500,500 2500,500 2500,1500 1500,1500 Z"/><text class="SVGTextShape"><tspan class="TextParagraph" font-family="Liberation Sans, sans-serif" font-size="400px" font-weight="400"><tspan class="TextPosition" x="900" y="1100"><tspan fill="rgb(0,0,0)" stroke="none" style="white-space: pre">a</tspan></tspan></tspan></text></g></g></g></g></g>
</svg>
`;

const moving = `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><style>@keyframes turn{to{transform:rotate(1turn)}}.still{animation:none}</style><circle class="still" cx="20" cy="20" r="8" fill="#06c"><animate attributeName="r" values="8;8" dur="1s" repeatCount="indefinite"/><set attributeName="fill" to="#06c" begin="0s"/></circle><rect x="40" y="10" width="10" height="10"><animateTransform attributeName="transform" type="rotate" from="0 45 15" to="0 45 15" dur="2s"/></rect></svg>`;

const prefixed = `<svg:svg xmlns:svg="http://www.w3.org/2000/svg" xmlns:l="http://www.w3.org/1999/xlink" width="40" height="40"><svg:defs><svg:circle id="c" r="9"/></svg:defs><svg:use l:href="#c" x="20" y="20" fill="purple"/></svg:svg>`;

/** By the program that writes this form. */
export const DRAWINGS: Readonly<Record<string, string>> = {
  Inkscape: inkscape,
  Illustrator: illustrator,
  "Illustrator, with what only it can read": illustratorForItself,
  Figma: figma,
  D3: d3,
  Datawrapper: datawrapper,
  matplotlib,
  "R, svg()": rCairo,
  "R, svglite": svglite,
  Graphviz: graphviz,
  "Microsoft Office": office,
  "LibreOffice Draw": libreOffice,
  "hand, with animations": moving,
  "hand, with prefixes": prefixed,
};
