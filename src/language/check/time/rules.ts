// The rules of this folder, in the order in which they are asked.
import { type Asked, asked } from '../rule.js';
import { missingTime } from './missing.js';
import { mixedUnits } from './mixed-units.js';
import { overStandard } from './over-standard.js';
import { implausibleTime, tooLong } from './plausible.js';
import { rangeOfTime, rateOfTime } from './ranges.js';
import { unclearTime } from './unclear.js';

export const timeRules: readonly Asked[] = [
  asked(missingTime, 'time/missing'),
  asked(unclearTime, 'time/unclear'),
  asked(rangeOfTime, 'time/backwards', 'time/range'),
  asked(rateOfTime, 'time/rate'),
  asked(mixedUnits, 'time/mixed-units'),
  asked(implausibleTime, 'time/implausible'),
  asked(tooLong, 'time/too-long'),
  asked(overStandard, 'time/over-standard'),
];
