/** Given names and family names that go together; everyone named from them is invented. */
export const families = [
  {
    given: 'Abena Kwesi Efua Yaw Akosua Kojo Esi Nana Adwoa Kofi'.split(' '),
    family: 'Asare Boateng Owusu Adomako Tetteh Ofosu Quartey Darko Amponsah Frimpong'.split(' '),
  },
  {
    given: 'Ifeoma Chidi Ngozi Tunde Folake Emeka Yetunde Obinna Amaka Kelechi'.split(' '),
    family: 'Okafor Eze Balogun Nwosu Afolabi Onyekachi Ogunleye Ibekwe Adebanjo Uche'.split(' '),
  },
  {
    given: 'Marit Eirik Solveig Håkon Ingrid Torstein Astrid Vegard Ragnhild Sindre'.split(' '),
    family: 'Sørby Haugland Fjellstad Brekke Nygård Tveit Aasen Skogheim Rød Lunde'.split(' '),
  },
  {
    given: 'Camille Étienne Margaux Théo Élodie Bastien Solène Rémi Clémence Quentin'.split(' '),
    family: 'Lefort Garnache Delmas Vasseur Péronne Roussel Bonnard Thibert Chabrol Gaucher'.split(' '),
  },
  {
    given: 'Xiaowen Jian Meilin Haoran Yuting Zhiyuan Liwei Ruolan Kaiming Shuyi'.split(' '),
    family: 'Tang Luo Shen Qiu Gao Fang Ren Deng Xie Pan'.split(' '),
  },
  {
    given: 'Ananya Rohan Meera Vikram Kavitha Arjun Sunita Nikhil Lakshmi Pranav'.split(' '),
    family: 'Deshpande Iyengar Bhatt Chaudhury Kulkarni Menon Joshi Sengupta Varma Rege'.split(' '),
  },
  {
    given: 'Soledad Joaquín Ximena Álvaro Pilar Nicolás Beatriz Gonzalo Lucía Ramiro'.split(' '),
    family: 'Arriaga Quiroga Olmedo Valdivia Zamora Peñalver Escudero Montiel Lozano Bustos'.split(' '),
  },
  {
    given: 'Rui Marta Tiago Leonor Nuno Catarina Duarte Filipa Vasco Matilde'.split(' '),
    family: 'Salgueiro Antunes Barroca Vilaça Mesquita Lourenço Pacheco Figueira Nogueira Carrilho'.split(
      ' ',
    ),
  },
  {
    given: 'Agnieszka Tomasz Kasia Marek Zofia Bartosz Ewelina Paweł Hania Radek'.split(' '),
    family: 'Wrona Sikora Kania Malec Gajda Sobczak Piątek Jurek Rybak Dudek'.split(' '),
  },
  {
    given: 'Layla Omar Rania Yusuf Salma Karim Dina Tarek Hiba Ziad'.split(' '),
    family: 'Mansouri Khoury Nasser Shalabi Fakhoury Barakat Zeidan Hamdan Sabbagh Darwish'.split(' '),
  },
  {
    given: 'Rhiannon Gareth Isla Callum Freya Rowan Imogen Ewan Harriet Owen'.split(' '),
    family: 'Pennant Lockhart Thornley Braithwaite Cargill Merrick Fenwick Ashdown Tolland Pryce'.split(' '),
  },
  {
    given: 'Yui Haruto Sakura Daichi Aoi Takumi Emi Riku Nanami Kazuya'.split(' '),
    family: 'Morikawa Hirano Ishibashi Kitagawa Okabe Nishida Sugimoto Hayashida Tachibana Uehara'.split(' '),
  },
  {
    given: 'Annika Jannis Lotte Matthias Frieda Henning Svenja Torben Wiebke Jürgen'.split(' '),
    family: 'Petersen Völker Harms Ziegler Brückner Carstens Lohmann Reimers Thiessen Groß'.split(' '),
  },
  {
    given: 'Ji-woo Min-jun Seo-yeon Tae-hyun Ha-eun Dong-wook Yu-na Sang-ho Eun-ji Jae-min'.split(' '),
    family: 'Bae Noh Ahn Seong Yoo Jang Cha Moon Hwang Baek'.split(' '),
  },
  {
    given: 'Delphine Maarten Floor Ruben Sanne Wouter Lieke Jasper Femke Stijn'.split(' '),
    family: 'Verbeke Hoekstra Claessens Brouwer Dijkema Mertens Koopman Aerts Terpstra Roos'.split(' '),
  },
  {
    given: 'Talia Marcus Renee Desmond Whitney Curtis Naomi Terrence Adele Wesley'.split(' '),
    family: 'Hollis Beaumont Pettway Granger Sinclair Tolbert Vance Easley Pickett Redmond'.split(' '),
  },
];

/** What some people write behind their name on LinkedIn, comma and all. */
export const suffixes = ['PhD', 'MBA', 'PMP', 'CEng', 'MSc', 'PhD', 'CFA', 'PhD'];
