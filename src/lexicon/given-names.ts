/** Common given names of women and of men across regions, so that "she" is not read as Sergey. A name not listed may be either. */

export interface GivenNameRow {
  readonly gender: 'female' | 'male'
  readonly note: string
  readonly names: readonly string[]
}

export const givenNames: readonly GivenNameRow[] = [
  { gender: 'female', note: 'Europe and the Americas', names: 'Angela Ursula Maria Anna Ana Mira Karine Jen Jennifer Emily Hillary Kamala Condoleezza Madeleine Susan Victoria Samantha Linda Nikki Tammy Heather Marie Christine Annalena Theresa Liz Elizabeth Margaret Nicola Giorgia Federica Catherine Kaja Sanna Mette Magdalena Dilma Cristina Michelle Claudia Jacinda Julia Penny Melanie Mary Sarah Rachel Rebecca Laura Paula Julie Kate Helen Jane Joan Nancy Barbara Patricia Carol Alice Emma Olivia Sofia Sophie Elena Irina Maia Roberta Dalia Ingrida Zuzana Viola Katerina Eva Ivana Vesna Sabine Brigitte Isabelle Josefina Delcy Yolanda Beatriz Gabriela Lucia'.split(' ') },
  { gender: 'female', note: 'Slavic and Caucasian', names: 'Olga Svetlana Yulia Yuliia Natalia Natalya Tatiana Ekaterina Valentina Ludmila Elvira Iryna Olha Oksana Daria Daryna Maryna Salome Zuzana'.split(' ') },
  { gender: 'female', note: 'Asia, Africa, Middle East', names: 'Aung-San Sushma Nirmala Indira Benazir Hina Sheikh-Hasina Khaleda Megawati Retno Park-Geun-hye Mao-Ning Hua-Chunying Chunying Ning Yingluck Gloria Imelda Ellen Joyce Ngozi Amina Fatima Aisha Leila Shireen Hanan Tzipi Golda Rania Asma Mariam Samia Naledi Nkosazana Graça Grace Fawzia Zainab Khadija Meera Sonia Pratibha Priyanka Sumitra'.split(' ') },
  { gender: 'male', note: 'Europe and the Americas', names: 'John James Robert Michael Mike William David Richard Joseph Joe Thomas Charles Donald George Barack Bill Marco Antony Tony Jake Ned Matthew Mark Paul Peter Pete Stephen Steve Steven Daniel Dan Kevin Brian Gary Eric Andrew Scott Keith Gordon Boris Rishi Keir Jeremy Philip Dominic Emmanuel Nicolas Francois François Jacques Jean Olaf Gerhard Helmut Frank Frank-Walter Heiko Sigmar Guido Silvio Mario Giuseppe Matteo Antonio Pedro Jose José Luis Mariano Josep Javier Alexis Viktor Jens Anders Carl Fredrik Pekka Sauli Alexander Andrzej Lech Jaroslaw Radek Radoslaw Vaclav Karel Milos Ludvik Sebastian Heinz Justin Hugo Fidel Raul Evo Lula Jair Felipe Alvaro Juan Carlos Enrique Kofi Ban Martin Tomas Lars Henrik Erik Ole Jonas Pavel'.split(' ') },
  { gender: 'male', note: 'Slavic and Caucasian', names: 'Vladimir Volodymyr Sergey Sergei Serhiy Dmitry Dmitri Dmytro Yuri Yury Mikhail Mykhailo Nikolai Mykola Igor Ihor Oleg Oleh Andrei Andriy Alexei Oleksiy Oleksandr Aleksandr Kirill Boris Anatoly Konstantin Maxim Denys Rustem Ruslan Ramzan Ilham Nikol Ararat Giorgi Irakli Nursultan Kassym-Jomart Sadyr Emomali Shavkat Gurbanguly Aleksandar Slobodan Vojislav Zoran Milorad Ivica Hashim Ramush Albin Edi Zdravko'.split(' ') },
  { gender: 'male', note: 'Asia, Africa, Middle East', names: 'Mohammed Mohammad Muhammad Mohamed Ahmed Ahmad Mahmoud Mahmud Hassan Hasan Hussein Ali Abdullah Abdel Abdul Khalid Khaled Faisal Salman Saud Hamad Tamim Saddam Bashar Hafez Hosni Yasser Ehud Ariel Benjamin Shimon Yitzhak Avigdor Yair Naftali Recep Tayyip Hakan Mevlut Abdulaziz Ismail Ibrahim Omar Osama Nouri Jalal Massoud Hamid Ashraf Pervez Nawaz Imran Asif Shehbaz Bilawal Manmohan Narendra Atal Rajiv Jaswant Subrahmanyam Pranab Shinzo Fumio Junichiro Yoshihide Taro Jiabao Jintao Jinping Zemin Keqiang Jiechi Wang Xi Hu Wen Kim Lee Roh Moon Yoon Thein Hun Mahathir Najib Susilo Joko Benigno Rodrigo Ferdinand Thabo Jacob Cyril Nelson Olusegun Goodluck Muhammadu Paul Yoweri Mwai Uhuru William Raila Robert Morgan Isaias Meles Abiy Salva Riek Laurent Alassane Macky Muammar Moammar Zine Abdelaziz'.split(' ') },
]

const genders = new Map<string, 'female' | 'male'>()
for (const row of givenNames) for (const name of row.names) if (!genders.has(name.toLowerCase())) genders.set(name.toLowerCase(), row.gender)

/** The gender a given name tells, where it tells one. */
export function genderOfGivenName(name: string): 'female' | 'male' | undefined {
  return genders.get(name.toLowerCase())
}
