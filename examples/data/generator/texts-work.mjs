/** Each text is one thread: a subject, an opening, and the lines that may follow it, taking turns. */
export const work = [
  ['{report}', 'Could you look over {report} before {weekday}? I am too close to it by now.', 'Done, only small things. {part} is much clearer than before.', 'Thank you, that was quick!'],
  ['Question about {data}', 'Do you remember where {data} came from? I cannot find the note.', 'From {client}, by post, on a disc. I kept the envelope.'],
  ['{client}', '{client} called, they would like it by {weekday}. I said we would try.', 'We can do it if we drop {part}. Shall I tell them?', 'Please. You say it more nicely than I do.'],
  ['Lunch', 'Lunch at {place}? I want to hear how it went.', 'Yes, twelve. It went all right, I think.'],
  ['Thanks for yesterday', 'Thank you for standing in for me yesterday. {client} were full of praise.', 'It was fun. You had prepared everything anyway.'],
  ['Broken again', '{part} is broken again. I suspect {data}, but I am biased.', 'It was {data}. One negative rainfall. Fixed.', 'A negative rainfall! Frame it.'],
  ['Last day', 'As you may have heard, {weekday} is my last day. It was a pleasure, and I mean it. Stay in touch?', 'I am sorry to see you go and glad for you. Of course we stay in touch.'],
  ['Slides', 'Here are the slides for {weekday}. The joke on page six can go if you must.', 'The joke stays. I moved the numbers to the end.'],
  ['Holiday cover', 'I am away from {weekday}. All you need is in the notes; the rest is common sense, which you have.', 'Enjoy it. We will not call.', 'You called once, and I forgive you.'],
  ['Team dinner', 'We meet at {place} on {weekday}, half past seven. Partners welcome.', 'Count two for us.'],
  ['Congratulations', 'I just heard. Congratulations, it was about time they noticed!', 'Thank you! You had a part in it, you know.'],
  ['Review', 'I read {part} twice. It is good. One thing: name it after what it does.', 'You are right, renamed. Thank you for reading so closely.'],
  ['Room', 'Is the small room free at {number}? I need a door to close.', 'It is yours. I take the kitchen.'],
  ['Numbers', 'The numbers for {month} look odd. Same to you?', 'Same. {client} sent two files with one name. Asking them now.'],
  ['The plan', 'I wrote down the plan in one page. If it needs two, it is not a plan.', 'Agreed, and I would cut the third point as well.', 'Cut.'],
  ['Monday round', 'From now on, the Monday round is at ten and not at nine.\nFrom the kitchen I hear applause.', 'Ten! I may even be awake.'],
];

export const research = [
  ['{paper}', 'A draft of {paper} is in the folder. I would be glad of your eye on the second half.', 'Comments are in. The argument holds; the title does not.', 'The title was a placeholder since spring. Thank you.'],
  ['Field week', 'Field week is set for {month}. Can you take {data} again?', 'Yes, and the waders, if mine are still on the hook.'],
  ['Reviewer two', 'The reviews are back. The first is kind. Sit down before the second.', 'Read it sitting. He is right about {part}, and only about that.'],
  ['Seminar', 'Would you give the seminar on {weekday}? On {talk}, as last year, but shorter.', 'Happily. Shorter is my favourite form.'],
  ['Code for {data}', 'Could you share the script for {data}? I would cite it, of course.', 'Here it is. It has comments now. It did not when you asked.'],
  ['Accepted!', '{paper} is accepted, with three commas to move.', 'Wonderful! Cake at four, I bring it.', 'I told the whole corridor.'],
  ['Grant', 'The call closes on {weekday}. Shall we try it together?', 'Let us. I write the costs, you write the dream.'],
  ['Student', 'A student of mine would like to work on {talk}. Might you talk to her for half an hour?', 'Of course, send her over on {weekday}.', 'She came back glowing. Thank you.'],
  ['Gauge four', 'Gauge four is silent since the storm. Boat on {weekday}?', 'I am in if the wind is. {weather}, mind.'],
  ['Figure two', 'Figure two is upside down. It looks better that way, but still.', 'North is a convention. Fixed anyway.'],
  ['Your move', 'They told me you are leaving. I am happy for you, and cross. You know where the kettle is.', 'I will come for the kettle alone. Thank you for these years.'],
  ['Coffee', 'Coffee at {place}? I have a half-baked idea and need someone to be rude to it.', 'I am free at {number} and in a rude mood.'],
  ['Thank you', 'Your remark in the seminar saved me a month. I wanted to say so.', 'You would have found it. But thank you for telling me.'],
];

/** Between people who once worked in the same place. */
export const formerColleagues = [
  ['Hello from the new place', 'New desk, same keyboard shortcuts. They have a coffee machine with a queue. How is everyone?', 'We miss you at four o’clock. {report} went out, with your figure in it.'],
  ['A reference', 'Would you be willing to be named as a reference? It would be one phone call at most.', 'With pleasure. Give them my number.', 'That means a lot. Thank you.'],
  ['How did you solve this?', 'You once made {data} line up with the map. How on earth?', 'Shift it by one hour, then it is only summer time being itself.'],
  ['Visit', 'I am in town on {weekday}. Could I come by and see the new office?', 'Please do! Third floor, the bell does not work, shout.'],
  ['Old times', 'Found a photo of the five of us with the whiteboard. Nobody had any grey hair.', 'And the schedule on that board! We were brave.'],
  ['Data request', 'Is there still a copy of {data} somewhere? The archive has lost its own.', 'On the grey disk, under "misc". Sending it today.'],
  ['Reading', 'This made me think of your {paper}: a short piece on {talk}, from the seventies.', 'How did I not know this? Thank you!'],
  ['{city}', 'Are you going to the workshop in {city}? We could share the train.', 'I am, and let us. I have the sandwiches in hand.'],
  ['Long time', 'It has been a while. I heard your name today, in a good sentence, and wanted to say hello.', 'How kind! I hope it was true, too. How are you?', 'Well, and busy. Let us not wait so long again.'],
  ['A question', 'May I ask you something as in the old days? It is about {talk}.', 'Ask away, I have missed your questions.'],
  ['Happy new year', 'A good new year to you and yours. Are you still in {city}?', 'And to you! Still here, still fond of it.'],
  ['Somebody you should know', 'A friend of mine works on {talk} now. I told her that you were the one to read.', 'You are too kind. Greet her from me.'],
];

export const student = [
  ['Notes for {course}', 'I missed {course} on {weekday}. Might I copy your notes?', 'Sure, they are yours. Page three is a drawing of the lecturer, ignore it.', 'Page three is the best one.'],
  ['Group work', 'Shall the four of us meet at {place} about the {course} project?', '{weekday} at five? I bring the laptop with the working battery.'],
  ['Exam', 'How did you find {course}? I ran out of time on the last one.', 'Me too. The whole row did, I looked up.'],
  ['Thesis', 'Would you proofread one chapter? I trade in {dish}.', 'Send it. I expect seconds.', 'Your commas have changed my life.'],
  ['Graduation', 'We did it! Pictures are attached. You look like a very tall owl.', 'It was the gown. Congratulations to us!'],
  ['Room in the house', 'Our house has a room free from {month}. Do you know somebody nice?', 'My cousin, she is tidy and plays the cello softly.'],
  ['Boots', 'Are you coming on the field trip? I have a spare pair of boots.', 'Yes, and yes please, size 41.'],
];

export const alumni = [
  ['Reunion', 'Some of us think of meeting again in {month}. Will you be there?', 'I will try, truly. Who has said yes?', 'More than I hoped.'],
  ['What are you up to?', 'I heard you work on {talk} these days. How did that happen?', 'By accident, as all good things. And you?'],
  ['Old notes', 'I found our {course} notes while moving. We were so sure of ourselves.', 'Burn them, or send me a copy.'],
  ['Wedding', 'We are getting married in {month}! A card will come, but I wanted you to hear it from me.', 'Oh, how lovely! I am so happy for you both.'],
  ['Job', 'You know people at {client}, do you not? I am thinking of applying.', 'A few. I will ask quietly and write to you.', 'I got an interview. Thank you!'],
];

/** What opens the mails of two who met at a conference. */
export const firstMeeting = [
  ['Good to meet you', 'It was good to meet you at the Coastal Data Meeting. Here is the link I promised, on {talk}.', 'Thank you! I enjoyed our talk by the coffee urn.'],
  ['Your talk', 'Could you share your slides on {talk}? I have told three colleagues about them already.', 'Here they are. Take what is useful.', 'Very kind, thank you.'],
  ['Poster', 'You asked about {data} at my poster. The file is here, with a note on its faults.', 'The note on its faults is the best part. Thank you!'],
  ['Train from the meeting', 'I think I have your {thing}. It came home with me from the meeting.', 'You do! Keep it until June, then we have a reason.'],
];

export const conference = [
  ['Next year', 'Will you be at the Coastal Data Meeting again this June? We need someone for the panel on {talk}.', 'I will, and I can do the panel if somebody else does the timekeeping.'],
  ['Dinner in {city}', 'A few of us from the meeting will be in {city} in {month}. Join us for {dish}?', 'I wish I could. Next time, for certain.'],
  ['Proposal', 'We are putting together a session on {talk}. May I add your name?', 'Please do. I will write two sentences by {weekday}.'],
];

export const linkedIn = [
  ['Thanks for connecting! I liked your piece on {talk}.', 'Thank you, glad it was of use.'],
  ['Do you know anyone at {client}? I have a question about {data}.', 'Write to their office and say I sent you, they are friendly.', 'They answered within the hour. Thank you!'],
  ['Are you going to {city} in {month}?', 'I am. Coffee on the first day?'],
  ['Congratulations on the anniversary! How time flies.', 'It does. I hope you are well?'],
  ['I saw your comment on {talk}. Could we talk for ten minutes some time?', 'Of course. {weekday} after four is good.'],
  ['We are looking for someone to look after {data}. If you hear of anybody, let me know.', 'I have just the person in mind. Let me ask first.'],
  ['Just to say hello after all this time.\n\nI am still in {city}, still on {talk}. What are you up to?', 'Hello! How nice. Same subject, other city. Are you ever near the coast?'],
  ['Your old colleagues say hello from {place}.', 'Say hello back, and eat some {dish} for me.'],
  ['Would you mind if I quoted {paper} in a talk?', 'Not at all, I would be honoured.'],
];
