/** What one page shows of each kind; the report has the others. More than this nobody goes through in a meeting. */
export const mostItemsOnPage = 300;
export const mostOwnersOnPage = 40;
export const mostRowsOfList = 25;
/** Of an item's title, in characters: a page of the longest ones stays far below what Confluence takes. */
export const longestTitle = 250;
