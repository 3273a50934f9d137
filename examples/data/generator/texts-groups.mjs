/** Threads among several people who know each other: a subject and lines by different hands. */
export const groups = {
  hometown: {
    months: [11, 6],
    texts: [
      ['Christmas Eve walk', 'The usual walk on the 24th? Half past two at the fountain, dogs welcome.', 'We will be there, all four of us.', 'I bring the punch.'],
      ['Village fête', 'The fête needs people for the cake stand. I have put you all down, sorry, not sorry.', 'Fine. I make {dish}.', 'I can carry tables.'],
      ['The crib', 'The crib on the square wants a coat of paint. Two afternoons, there will be {dish}.', 'I can do the sheep. Only the sheep.', 'Then I take the sky.'],
      ['Cherries', 'The cherry tree is bending. Bring baskets on {weekday}, and children who climb.', 'We bring both.', 'Save me a bowl, I come late.'],
      ['Swim', 'First swim of the year on {weekday}. The brave at seven, the wise at eleven.', 'Eleven.', 'Seven, and then again at eleven.'],
    ],
  },
  university: {
    months: [4],
    texts: [
      ['Class of 2012', 'Another year gone! Where is everybody now? One line each, please.', 'Married, moved, still afraid of {course}.', 'New job, new city, same bicycle.'],
      ['Reunion', 'Reunion in {month}, at {place} if they still let us in. Who comes?', 'I do!', 'Can’t this time, raise a glass for me.'],
    ],
  },
  firm: {
    months: [1, 5, 9],
    texts: [
      ['Friday lunch', 'Friday lunch moves to {place}. The soup place has closed, a moment of silence.', 'I never liked the soup. I will miss it terribly.'],
      ['{report}', '{report} is out of the door. Thank you all, truly, the last night was heroic.', 'Team effort. Now sleep.', 'Seconded.'],
      ['{client}', 'Notes from {client}: they like the map, they do not like the price. We talk on {weekday}.', 'I can make the map cheaper by leaving out the sea.'],
    ],
  },
  institute: {
    months: [0, 2, 4, 8, 10],
    texts: [
      ['Reading group', 'Reading group on {weekday}: the old paper on {talk}, all of it, including the appendix.', 'Especially the appendix.', 'I bring {dish}.'],
      ['Field week', 'Rooms for field week are booked, boats are not. Who has a friend with a boat?', 'My uncle, if we bring him back in one piece.'],
      ['{paper}', 'Comments on {paper} by {weekday}, please. Be honest, be brief.', 'Mine are in. Section three is a gem.', 'Mine too. I disagree about the gem.'],
    ],
  },
  startup: {
    months: [0, 5, 9],
    texts: [
      ['Friday demo', 'Demo at three. Show what works, and one thing that does not.', 'I have several that do not.', 'I will show {part}, in both categories.'],
      ['Good news', 'We have {number} new customers as of this morning. I wanted you all to see this first.', 'I am on the floor. Well done, everyone.'],
      ['Retreat', 'Retreat in {month}: bring boots, leave the laptop.', 'What if I bring the laptop and leave the boots?', 'Then you cook.'],
    ],
  },
  present: {
    months: [1, 3, 5, 7, 8, 10],
    texts: [
      ['Plan for {month}', 'The plan for {month} is one page. Read it, break it, tell me on {weekday}.', 'One break: {part} needs a week more.', 'Agreed, moved.'],
      ['Pumps', 'The new pumps report every minute now. {data} has never looked so alive.', 'Beautiful! May I show it to {client}?'],
      ['Welcome', 'We have two new colleagues from {weekday} on. Be nice, show them the good kettle.', 'The good kettle, already? They must be special.'],
      ['Summer day', 'Summer day out: {walk}, then {place}. Say who needs a lift.', 'I need one.', 'I can take three.'],
    ],
  },
  conference: {
    months: [2],
    texts: [
      ['Coastal Data Meeting: programme', 'Abstracts are in, and there are too many good ones. Please score yours by {weekday}.', 'Scored. Number twelve is a delight.', 'Mine are done too. See you in June.'],
      ['Coastal Data Meeting: rooms', 'The big hall is ours on both days. Who chairs the session on {talk}?', 'I will, if I may cut people off.'],
    ],
  },
};
