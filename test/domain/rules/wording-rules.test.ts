import { conclusion, describeRules, item } from '../../support/rule-cases';

describeRules({
  'wording.blame': [
    [
      'a person at fault',
      conclusion('The engineer forgot to close the valve.'),
      ['“The engineer forgot to close” names a person as the cause'],
    ],
    ['a program', conclusion('The controller failed to start.'), []],
    [
      'a title of an item',
      item({ title: 'Find out why Jane forgot to page' }),
      ['“Jane forgot to page” names a person as the cause'],
    ],
    [
      'a language without rules',
      conclusion('Der Dienst war nicht mehr da, und das ist von uns. Jane forgot to page.'),
      [],
    ],
  ],
  'wording.guess': [
    ['a hedge', conclusion('The disk was probably full.'), ['“probably” is a guess']],
    ['a fact', conclusion('The disk was full.'), []],
  ],
});
