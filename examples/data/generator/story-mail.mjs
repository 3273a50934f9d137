/**
 * Single mails of the story: `[when, from, to, subject, body, cc]`; ids of people, `alex` the owner.
 * A subject beginning with `Re: ` answers the mail before it in the same list.
 */
export const storyMail = [
  // A recommendation given for nothing, years of silence, and what came back.
  ['2013-05-20 08:41', 'ines', 'alex', 'First week', 'Thank you for walking me through the gauges today. I took notes on the notes.', ''],
  ['2013-05-20 17:12', 'alex', 'ines', 'Re: First week', 'You ask good questions. Keep at it, and ask me anything.', ''],
  ['2013-09-03 09:05', 'ines', 'alex', 'The Ansby model', 'It runs! Would you look at it before I dare show anybody else?', ''],
  ['2013-09-03 11:48', 'alex', 'ines', 'Re: The Ansby model', 'I looked. Show it to everybody, it is better than mine was.', ''],
  ['2013-11-15 10:02', 'ines', 'alex', 'What you wrote', 'I just read what you wrote about me. I do not know what to say. Nobody asked you to!', ''],
  ['2013-11-15 12:30', 'alex', 'ines', 'Re: What you wrote', 'It is only what I see at the next desk. No thanks needed.', ''],
  ['2014-07-08 16:20', 'alex', 'ines', 'Harbour board', 'They asked for you by name. I said you might be persuaded.', ''],
  ['2015-06-04 18:33', 'ines', 'alex', 'New address, new job', 'I got it, the one I told you about. They had read your words. I owe you a dinner at least.', ''],
  ['2015-06-05 08:15', 'alex', 'ines', 'Re: New address, new job', 'They hired you, not my words. I am so pleased. Go and be brilliant.', ''],
  ['2018-12-21 15:10', 'ines', 'alex', 'Season’s greetings', 'Thinking of the old office today. I hope life is kind to you.', ''],
  ['2021-03-09 09:44', 'alex', 'ines', 'Saw your talk', 'Somebody sent me your talk on early warnings. Proud to have sat next to you once.', ''],
  ['2024-02-27 19:02', 'ines', 'alex', 'I heard', 'I heard that Tidelark closed. I am sorry. May I do something? I have somebody in mind.', ''],
  ['2024-02-27 20:40', 'alex', 'ines', 'Re: I heard', 'How good to hear from you. It has been a long winter. Yes, please, do.', ''],
  ['2024-03-05 08:30', 'ines', 'alex', 'Introduction: Alex <> Tomas', 'Alex, meet Tomas, who needs somebody to rethink river forecasts. Tomas, meet Alex, who once made me believe I could. I leave you two to it.', 'tomas'],
  ['2024-03-05 13:15', 'tomas', 'alex', 'Re: Introduction: Alex <> Tomas', 'Thank you, Ines. Alex, anyone Ines speaks of in this way I want to meet. Thursday at ten?', 'ines'],
  ['2024-03-05 14:01', 'alex', 'tomas', 'Re: Introduction: Alex <> Tomas', 'Thursday at ten is perfect. Ines, thank you, from the heart.', 'ines'],
  ['2024-03-08 09:20', 'tomas', 'alex', 'Yesterday', 'I enjoyed that. Would you meet the team? Two hours, no tricks, biscuits.', ''],
  ['2024-03-08 11:07', 'alex', 'tomas', 'Re: Yesterday', 'With pleasure. I will bring the drawings we spoke of.', ''],
  ['2024-04-08 10:00', 'tomas', 'alex', 'An offer', 'The letter is attached. We all said yes before you had closed the door.', ''],
  ['2024-04-08 17:55', 'alex', 'tomas', 'Re: An offer', 'And I say yes too. June the tenth. Thank you for the trust.', ''],
  ['2024-04-08 18:20', 'alex', 'ines', 'It worked', 'I start in June. I keep thinking of that desk by the window in 2013. Thank you.', ''],
  ['2024-04-09 07:50', 'ines', 'alex', 'Re: It worked', 'You would have found it anyway. But I have waited ten years to be of use to you.', ''],
  ['2025-02-11 09:30', 'tomas', 'alex', 'The Ellensby forecast', 'Six hours earlier than the old one, and right. The city has written to say thank you.', ''],
  ['2025-02-11 10:04', 'alex', 'tomas', 'Re: The Ellensby forecast', 'That letter goes on the wall. Joana and Mikkel earned it.', ''],
  ['2026-09-14 13:40', 'tomas', 'alex', 'Autumn', 'Take the two weeks, the river will wait. And thank you for this year.', ''],
  ['2026-09-14 15:02', 'alex', 'tomas', 'Re: Autumn', 'It never waits, but I will. Thank you.', ''],
  ['2026-06-03 18:12', 'ines', 'alex', 'Passing through', 'In town on the 17th. Is it time for that dinner I owe you?', ''],
  ['2026-06-03 19:30', 'alex', 'ines', 'Re: Passing through', 'You owe me nothing, and yes! The Lamplighter, at seven.', ''],

  // What one got is passed on to somebody else.
  ['2017-06-21 09:05', 'petra', 'alex', 'Coastal Data Meeting: the broken projector', 'Thank you for holding my laptop for twenty minutes like a lamp. My talk owes you.', ''],
  ['2017-06-21 18:40', 'alex', 'petra', 'Re: Coastal Data Meeting: the broken projector', 'It was the best seat in the house.', ''],
  ['2022-06-14 20:11', 'alex', 'petra', 'Coastal Data Meeting: your team', 'I envy your team a little. You let them finish their sentences.', ''],
  ['2022-06-15 07:33', 'petra', 'alex', 'Re: Coastal Data Meeting: your team', 'It is the whole method. Come and see us in Fernhill.', ''],
  ['2024-11-04 20:15', 'nadia', 'alex', 'A question from a stranger', 'I heard you speak at the library. I am changing fields at thirty-five. Is that foolish?', ''],
  ['2024-11-05 08:40', 'alex', 'nadia', 'Re: A question from a stranger', 'Not at all. Come by on Friday, I will show you what we do, and we see from there.', ''],
  ['2025-02-20 09:10', 'alex', 'petra', 'Introduction: Nadia <> Petra', 'Petra, meet Nadia, who learns faster than anyone I know. Nadia, meet Petra, who gives people room. Somebody did this for me a year ago.', 'nadia'],
  ['2025-02-20 12:44', 'petra', 'alex', 'Re: Introduction: Nadia <> Petra', 'Moving you to the back row, Alex. Nadia, shall we talk on Monday?', 'nadia'],
  ['2025-04-14 17:31', 'nadia', 'alex', 'I start in May', 'Petra has hired me! I do not know how to repay you.', ''],
  ['2025-04-14 18:05', 'alex', 'nadia', 'Re: I start in May', 'You need not. One day somebody will sit across from you and ask whether it is foolish.', ''],
  ['2026-05-18 20:22', 'nadia', 'alex', 'One year', 'A year today! Last week I spent an hour with a student who reminded me of me.', ''],
  ['2026-05-19 07:58', 'alex', 'nadia', 'Re: One year', 'That is the best news of my week.', ''],

  // The friend of every five years.
  ['2011-10-08 10:20', 'bruno', 'alex', 'The night train', 'It was a good talk on that train. I am in Northgate on Monday, is there coffee there?', ''],
  ['2011-10-08 18:02', 'alex', 'bruno', 'Re: The night train', 'There is, and cake. Monday at four, the canal steps.', ''],
  ['2011-10-11 09:15', 'bruno', 'alex', 'Re: The night train', 'Thank you for yesterday. I walk on towards the mountains. Until some time!', ''],
  ['2016-10-14 08:50', 'bruno', 'alex', 'Passing through again', 'Five years! I cross your coast on Saturday. Is there a sofa?', ''],
  ['2016-10-14 12:31', 'alex', 'bruno', 'Re: Passing through again', 'There is a sofa, and there will be soup. Stay till Monday.', ''],
  ['2016-10-17 19:40', 'bruno', 'alex', 'Re: Passing through again', 'As if no time had passed. Thank you for everything, and for the socks.', ''],
  ['2016-10-17 21:05', 'alex', 'bruno', 'Re: Passing through again', 'Keep the socks. Come back.', ''],
  ['2021-10-09 09:33', 'bruno', 'alex', 'It is that year again', 'I have a theory that we meet when the swallows miscount. Are you at home on Sunday?', ''],
  ['2021-10-09 10:12', 'alex', 'bruno', 'Re: It is that year again', 'I am, and I have been counting too. Come for lunch and miss your train.', ''],
  ['2021-10-11 08:20', 'bruno', 'alex', 'Re: It is that year again', 'Missed it gladly. Until the next time.', ''],

  // The old friend, seen once more.
  ['2024-06-01 17:48', 'mara', 'alex', 'Today', 'So good to see you today. You have not changed, except that you now carry an umbrella.', ''],
  ['2024-06-01 20:31', 'alex', 'mara', 'Re: Today', 'So good to see you! All these years, and we just went on with the sentence.', ''],

  // Paths that cross again and again.
  ['2012-02-14 11:10', 'samuel', 'alex', '[hydro-students] Spare seat to the weir', 'I saw your question on the list. There is a spare seat in our car, do join.', ''],
  ['2012-02-14 12:02', 'alex', 'samuel', 'Re: [hydro-students] Spare seat to the weir', 'Gladly, thank you! I bring biscuits.', ''],
  ['2015-06-15 19:25', 'samuel', 'alex', 'Coastal Data Meeting: was that you?', 'Third row, asking about the gauges? I knew that voice from a car in the rain.', ''],
  ['2015-06-16 07:40', 'alex', 'samuel', 'Re: Coastal Data Meeting: was that you?', 'It was! Breakfast at eight?', ''],
  ['2019-06-12 13:15', 'alex', 'samuel', 'Coastal Data Meeting: the surge panel', 'They put the two of us on one panel. Shall we agree to disagree beforehand?', ''],
  ['2019-06-12 15:47', 'samuel', 'alex', 'Re: Coastal Data Meeting: the surge panel', 'Let us disagree live, it is better theatre.', ''],
  ['2022-03-07 08:30', 'samuel', 'alex', 'Tidelark: my first day', 'Oriol told you of a new adviser for the spring. Guess who has the desk behind you.', ''],
  ['2022-03-07 08:52', 'alex', 'samuel', 'Re: Tidelark: my first day', 'No! Ten years after the weir. Turn round.', ''],
  ['2022-09-20 16:12', 'samuel', 'alex', 'Tidelark: sensor costs', 'My three months are over. The costs are in the folder; the pleasure was mine.', ''],
  ['2025-05-13 10:05', 'samuel', 'alex', 'Estuary Fund: a familiar name', 'I sit on the jury, and your name is on a proposal. I had to step out of the room, smiling.', ''],
  ['2025-05-13 12:18', 'alex', 'samuel', 'Re: Estuary Fund: a familiar name', 'The fifth time! Somebody is drawing circles around us.', ''],

  // A favour that Alex still owes.
  ['2016-03-03 09:00', 'hana', 'alex', 'Welcome', 'Your desk is the one with the fern. The fern is called Professor.', ''],
  ['2016-03-03 09:35', 'alex', 'hana', 'Re: Welcome', 'The Professor and I have met. Thank you for the warm welcome!', ''],
  ['2017-10-19 14:20', 'alex', 'hana', 'The calibration note', 'I am stuck. Would you lend me an hour and your eyes?', ''],
  ['2017-10-19 15:01', 'hana', 'alex', 'Re: The calibration note', 'Take two. I have put a sheet with what I see on your desk.', ''],
  ['2019-11-22 10:10', 'hana', 'alex', 'Before you go', 'I wrote a few lines about you, for whoever needs to hear them. You did not have to ask.', ''],
  ['2019-11-22 11:30', 'alex', 'hana', 'Re: Before you go', 'I am at a loss for words. I will return this one day.', ''],
  ['2020-02-17 08:45', 'hana', 'alex', 'Introduction: Alex <> Oriol', 'Oriol, meet Alex, the calm one in every storm. Alex, meet Oriol, who is starting something with tides.', 'oriol'],
  ['2020-02-17 09:58', 'oriol', 'alex', 'Re: Introduction: Alex <> Oriol', 'Thank you, Hana! Alex, have you an hour on Wednesday?', 'hana'],
  ['2020-02-17 10:20', 'alex', 'oriol', 'Re: Introduction: Alex <> Oriol', 'Wednesday it is. Hana, that is two I owe you.', 'hana'],
  ['2021-04-26 17:05', 'hana', 'alex', 'The Professor', 'The fern has a new leaf. I thought you should know. How is the start-up?', ''],
  ['2021-04-27 08:12', 'alex', 'hana', 'Re: The Professor', 'Loud and good. Greet the Professor. I write properly soon.', ''],

  // A favour that Felix owes.
  ['2020-05-11 09:12', 'felix', 'alex', 'Internship', 'I am the new one, from tomorrow. Is there anything I should read?', ''],
  ['2020-05-11 09:40', 'alex', 'felix', 'Re: Internship', 'Nothing. Sleep well and bring questions.', ''],
  ['2020-10-06 16:31', 'felix', 'alex', 'Could you write something?', 'My contract ends in October. Could you write two lines for me?', ''],
  ['2020-10-09 18:05', 'alex', 'felix', 'Re: Could you write something?', 'It is on your page. More than two lines, all of them true.', ''],
  ['2021-01-18 12:00', 'felix', 'alex', 'New job', 'Started today. They liked what you wrote. Thanks!', ''],
];
