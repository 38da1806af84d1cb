import { sortStyles } from '../../static/app/sort-atomic-styles';

const order = (css: string): string[] => [...sortStyles(css).matchAll(/\._?[\w]+/gu)].map(([name]) => name);

describe('sortStyles', () => {
  it.each([
    ['._aaaaaaaa{font-weight:700}._bbbbbbbb{font:x}', ['._bbbbbbbb', '._aaaaaaaa'], 'shorthand first'],
    ['._aaaaaaaa{color:red}._bbbbbbbb{top:0}._aaaaaaaa{color:red}', ['._aaaaaaaa', '._bbbbbbbb'], 'each once'],
    ['._aaaaaaaa:hover{color:red}._bbbbbbbb{color:blue}', ['._bbbbbbbb', '._aaaaaaaa'], 'states after'],
    ['@media print{._aaaaaaaa{color:red}}._bbbbbbbb{color:blue}', ['._bbbbbbbb', '._aaaaaaaa'], 'queries last'],
    ['._aaaaaaaa{color:red}.own{color:blue}', ['.own', '._aaaaaaaa'], 'own classes keep their place before'],
  ])('%s', (css, expected) => {
    expect(order(css)).toEqual(expected);
  });
});
