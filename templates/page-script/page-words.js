/** The language of the page, and the words of the interface that scripts show. */
export const { lang, dataset } = document.documentElement;
