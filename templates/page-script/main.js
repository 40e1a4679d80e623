/** Enhancements. Every page is whole without them. */
import "./own-time.js";
import "./copy-link.js";
import "./step-pictures.js";
import "./follow-anchor.js";
