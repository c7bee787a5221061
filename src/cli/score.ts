import { formatHeader, formatScores, listLaborPairs } from '@/domain/tables/score-lines';
import { runOnPeople } from './people/run-on-people';

const USAGE = `Usage: npm run -s score -- people.csv > scores.csv
       npm run -s score -- --bank 1.0.0 people.csv > scores.csv

The file has a header with "person" and the ids of the items in any order, and at will "form"
(full or short), "couple" and "role". Answers are 0 to 4, x (did not come up) or empty. They are scored by the current version of the questions, or by that
of --bank.
`;

await runOnPeople(
  {
    usage: USAGE,
    output: 'the scores',
    needsCouples: false,
    begin: (bank, plan) => {
      const laborPairs = listLaborPairs(bank);
      return {
        header: formatHeader(bank),
        toLine: (person) => formatScores(plan, laborPairs, person),
      };
    },
  },
  process.argv.slice(2),
);
