import { formatComparison, formatComparisonHeader } from '@/domain/tables/comparison-lines';
import { makeCoupleJoiner } from './people/join-couples';
import { runOnPeople } from './people/run-on-people';

const USAGE = `Usage: npm run -s compare -- couples.csv > couples-out.csv
       npm run -s compare -- --bank 1.0.0 couples.csv > couples-out.csv

The file has a header with "person", "couple", "role" and the ids of the items in any order, and at
will "form" (full or short). Each couple has one A and one B, on any two rows. Answers are 0 to 4,
x (did not come up) or empty. Both answered the current version of the questions, or that of --bank.
`;

await runOnPeople(
  {
    usage: USAGE,
    output: 'the comparisons',
    needsCouples: true,
    begin: (bank, plan) => {
      const join = makeCoupleJoiner(plan);
      return {
        header: formatComparisonHeader(bank),
        toLine: (person) => {
          const joined = join(person);
          return joined && formatComparison(bank.areas, joined.couple, joined.comparison);
        },
      };
    },
  },
  process.argv.slice(2),
);
