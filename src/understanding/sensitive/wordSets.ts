/** Words that stand for each other in the patterns, folded, in three languages. A star stands for any ending. */
export const WORD_SETS: { readonly [name: string]: string } = {
  relative: `husband wife mother mom mum mommy mummy dad daddy father son daughter brother sister grandma grandmother granny
    nan nana grandpa grandfather granddad grandad grandparent uncle aunt auntie cousin nephew niece partner fiance fiancee boyfriend
    girlfriend friend spouse roommate flatmate neighbor neighbour parents
    marido esposa esposo mulher mae mainha mamae pai painho papai filho filha irmao irma avo vo vovo voinha tio tia primo prima
    sobrinho sobrinha namorado namorada noivo noiva companheiro companheira sogro sogra cunhado cunhada amigo amiga neto neta
    padrasto madrasta vizinho vizinha
    mujer mama papa madre padre hijo hija hermano hermana abuelo abuela abuelito abuelita sobrino sobrina novio novia pareja
    suegro suegra cunado cunada nieto nieta padrastro madrastra vecino vecina senora senor mami papi`,
  child: `child kid kids children son daughter toddler baby teen teenager infant newborn boy girl
    filho filha filhos crianca criancas bebe nene menino menina garoto garota filhinho filhinha guri guria
    hijo hija hijos nino nina ninos ninas nena hijito hijita irmaozinho irmazinha hermanito hermanita`,
  body: `hand hands finger fingers thumb foot feet toe toes leg legs arm arms face head eye eyes neck skin knee knees wrist
    shoulder mouth throat lip lips forehead elbow hip ankle rib ribs tooth teeth hair back
    mao maos dedo dedos pe pes perna pernas braco bracos rosto cara cabeca olho olhos costas pescoco pele joelho joelhos pulso
    ombro boca garganta testa cotovelo quadril tornozelo costela dente dentes cabelo coluna barriga
    mano manos pie pies pierna piernas brazo brazos cabeza ojo ojos espalda cuello piel rodilla rodillas muneca hombro
    garganta codo cadera tobillo costilla diente dientes pelo cabello columna`,
  group: `black brown asian african latin* mexican indian arab gay lesbian trans queer muslim jewish jew disabled deaf blind
    immigrant* foreign* refugee* old fat pregnant woman women female
    preto preta pretos negro negra negros gorda gordo velha velho idosa idoso pobre nordestin* favelad* indigena indio india
    judeu judia muculman* estrangeir* imigrante* surd* ceg* autista evangelic* umband* macumb* mulher mulheres deficiente
    lesbica travesti viado bi
    moreno morena prieto prieta lesbiana mujer mujeres discapacitad* anciano anciana vieja viejo mayor judio musulman*
    extranjer* inmigrante* migrante* sord* cieg* venezolan* bolivian* haitian* peruan* colombian* gitan*`,
  age: `8 9 10 11 12 13 14 15 16 17 6 7 six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    onze doze treze quatorze catorze quinze dezesseis dezessete once doce trece catorce quince dieciseis diecisiete`,
  ageyo: '6yo 7yo 8yo 9yo 10yo 11yo 12yo 13yo 14yo 15yo 16yo 17yo',
  bank: `bank banks visa mastercard amex paypal klarna revolut issuer monzo chase barclays affirm afterpay card`,
  banco: `banco bancos nubank itau bradesco santander visa mastercard amex paypal picpay bbva banamex bancolombia banorte
    inter cartao operadora emisor tarjeta`,
  wipe: 'exclu* apag* delet* remov* elimin* tir* retir* encerr* limp* cancel* desativ*',
  borra: 'borr* elimin* remov* suprim* quit* saqu* sac* cierr* cerrar cancel* desactiv* delet*',
  sick: 'vertigo sickness bronchitis pneumonia rheumat* ms lupus fibromyalg* osteopor*',
  thing: `lamp lamps light lights bulb bulbs battery batteries phone motor mixer screen remote plant toaster blender kettle
    charger laptop clock app connection signal fridge wifi it machine
    lampada lampadas abajur luminaria bateria pilha pilhas motor batedeira cafeteira liquidificador geladeira ventilador celular
    aparelho maker kettle oven cooktop resistencia fusivel planta relogio tela
    lampara foco focos bombillo bombilla ampolleta pila pilas batidora cafetera licuadora refri ventilador telefono aparato
    resistencia fusible pantalla reloj control`,
  articulo: 'o a os as el la los las un una mi minha meu',
  way: 'rua avenida av travessa alameda praca rodovia condominio bairro vila calle avenida plaza barrio colonia carrera',
};
