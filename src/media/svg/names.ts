/** The elements, attributes and namespaces that a published SVG may hold (SVG 1.1, SVG 2, Filter Effects, SMIL). */

export const SVG = "http://www.w3.org/2000/svg";
export const XLINK = "http://www.w3.org/1999/xlink";
export const XML = "http://www.w3.org/XML/1998/namespace";
export const XMLNS = "http://www.w3.org/2000/xmlns/";

/** The names in a text, which are separated by white space. */
export function splitNames(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

export const ELEMENTS: ReadonlySet<string> = new Set(
  splitNames(`
    a circle clipPath defs desc ellipse filter g image line linearGradient marker mask metadata path pattern polygon
    polyline radialGradient rect stop style svg switch symbol text textPath title tspan use view
    feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
    feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
    feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
    animate animateMotion animateTransform mpath set
    font font-face glyph hkern missing-glyph vkern`),
);

/** Elements that change an attribute of another element. */
export const ANIMATIONS: ReadonlySet<string> = new Set(["animate", "animateTransform", "set"]);

/** Attributes with a CSS value, which can hold `url()`; they can be animated. */
export const PRESENTATION: ReadonlySet<string> = new Set(
  splitNames(`
    alignment-baseline baseline-shift buffered-rendering clip clip-path clip-rule color color-interpolation
    color-interpolation-filters color-profile color-rendering cursor direction display dominant-baseline
    enable-background fill fill-opacity fill-rule filter flood-color flood-opacity font font-family font-size
    font-size-adjust font-stretch font-style font-variant font-weight glyph-orientation-horizontal
    glyph-orientation-vertical image-rendering isolation kerning letter-spacing lighting-color marker marker-end
    marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order pointer-events shape-rendering
    stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
    stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-overflow text-rendering
    transform-box transform-origin unicode-bidi vector-effect visibility white-space word-spacing writing-mode`),
);

/** Numbers, coordinates and keywords; they can be animated. */
export const GEOMETRY: ReadonlySet<string> = new Set(
  splitNames(`
    amplitude azimuth baseFrequency bias clipPathUnits cx cy d diffuseConstant divisor dx dy edgeMode elevation
    exponent filterRes filterUnits fr fx fy gradientTransform gradientUnits height in in2 intercept k1 k2 k3 k4
    kernelMatrix kernelUnitLength lengthAdjust limitingConeAngle markerHeight markerUnits markerWidth
    maskContentUnits maskUnits method mode numOctaves offset operator order orient path pathLength patternContentUnits
    patternTransform patternUnits points pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio
    primitiveUnits r radius refX refY result rotate rx ry scale seed side slope spacing specularConstant
    specularExponent spreadMethod startOffset stdDeviation stitchTiles surfaceScale tableValues targetX targetY
    textLength transform viewBox width x x1 x2 xChannelSelector y y1 y2 yChannelSelector z`),
);

/** The values of an animation, which may be those of a presentation attribute. */
export const ANIMATION_VALUES: ReadonlySet<string> = new Set(splitNames("by from to values"));

/** Texts and keywords that no browser acts on. */
export const PLAIN: ReadonlySet<string> = new Set(
  splitNames(`
    baseProfile class externalResourcesRequired focusable id lang media requiredExtensions requiredFeatures role
    systemLanguage tabindex title type version viewTarget zoomAndPan
    accumulate additive attributeType begin calcMode dur end keyPoints keySplines keyTimes max min origin repeatCount
    repeatDur restart
    accent-height alphabetic arabic-form ascent bbox cap-height descent g1 g2 glyph-name hanging horiz-adv-x
    horiz-origin-x horiz-origin-y ideographic k mathematical orientation overline-position overline-thickness
    panose-1 slope stemh stemv strikethrough-position strikethrough-thickness u1 u2 underline-position
    underline-thickness unicode unicode-range units-per-em v-alphabetic v-hanging v-ideographic v-mathematical
    vert-adv-y vert-origin-x vert-origin-y widths x-height`),
);

/** Attributes without a namespace by which HTML loads, sends or runs something; none of them is an attribute of SVG. */
export const ACTIVE_ATTRIBUTES: ReadonlySet<string> = new Set(
  splitNames(`
    action attributionsrc background base codebase data dynsrc formaction handler http-equiv imagesrcset lowsrc
    manifest ping poster src srcdoc srcset usemap`),
);

/** Namespaces whose elements and attributes browsers, or programs that read SVG, act on. */
export const ACTIVE_NAMESPACES: ReadonlyMap<string, string> = new Map([
  ["http://www.w3.org/1999/xhtml", "HTML"],
  ["http://www.w3.org/1998/Math/MathML", "MathML"],
  ["http://www.w3.org/2001/xml-events", "XML Events"],
  ["http://www.w3.org/1999/XSL/Transform", "XSLT"],
  ["http://www.w3.org/2001/XInclude", "XInclude"],
  ["http://www.w3.org/2003/XInclude", "XInclude"],
  ["http://www.w3.org/2002/xforms", "XForms"],
  ["http://www.mozilla.org/xbl", "XBL"],
  ["http://www.w3.org/ns/xbl", "XBL"],
  ["http://www.w3.org/2004/xbl", "XBL"],
  ["http://www.mozilla.org/keymaster/gatekeeper/there.is.only.xul", "XUL"],
  ["http://www.w3.org/2001/SMIL20/", "SMIL"],
  ["http://www.w3.org/2001/SMIL20/Language", "SMIL"],
  ["http://www.w3.org/ns/SMIL", "SMIL"],
  ["urn:schemas-microsoft-com:vml", "VML"],
  ["http://www.wapforum.org/2001/wml", "WML"],
]);

/** The namespace in which Illustrator hides what only it can read, inside a `foreignObject`. */
export const ILLUSTRATOR = "http://ns.adobe.com/AdobeIllustrator/10.0/";
