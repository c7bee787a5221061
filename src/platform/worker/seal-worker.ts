import { answerCalls } from './answer-calls';
import { sealTasks } from './seal-tasks';

answerCalls(sealTasks);
