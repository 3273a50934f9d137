export const profileUrl = (person) => `https://www.linkedin.com/in/${person.slug}`;

/** The family name as on the profile, with what some put behind it: `Kowal, PhD`. */
export const profileLast = ({ last, suffix }) => (suffix ? `${last}, ${suffix}` : last);

export const profileName = (person) => `${person.first} ${profileLast(person)}`;
