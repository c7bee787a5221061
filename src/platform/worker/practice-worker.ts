import { answerCalls } from './answer-calls';
import { practiceTasks } from './practice-tasks';

answerCalls(practiceTasks);
