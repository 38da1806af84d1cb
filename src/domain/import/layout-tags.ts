const shownTags =
  'a|abbr|article|b|blockquote|body|br|caption|center|code|col|colgroup|dd|del|details|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|header|hr|i|img|ins|kbd|li|main|mark|ol|p|picture|pre|s|section|small|source|span|strike|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|time|tr|tt|u|ul';
const tag = new RegExp(`</?(?:${shownTags})(?:\\s[^<>]*)?/?>`, 'giu');
/** The words between tags that only lay text out. Any other tag is text: a report may well speak of `<script>`. */
export function withoutLayoutTags(html: string): string {
  return html.replace(/<img\s[^<>]*?alt=["']([^"']*)["'][^<>]*>/giu, ' $1 ').replace(tag, '');
}
