/** For whom, for what, of what, in which colour; as `synonyms.ts` says. */
export const QUALITIES = `
book | livro | libro
gift present | presente lembrancinha | regalo obsequio detalle
wedding bridal marriage | casamento noivado | boda matrimonio casamiento
party evening celebration | festa balada comemoracao | fiesta celebracion
birthday bday | aniversario niver | cumpleanos cumple
christmas xmas | natal | navidad
valentine valentines | dia_dos_namorados namorados | san_valentin
mothers_day mother_day | dia_das_maes | dia_de_la_madre dia_de_las_madres
work office business formal | trabalho escritorio social formal | trabajo oficina formal
casual everyday daily day_to_day | casual dia_a_dia | casual diario dia_a_dia
beach seaside | praia | playa
travel trip vacation holiday | viagem ferias | viaje vacaciones
housewarming new_home new_house | casa_nova cha_de_casa_nova open_house | casa_nueva inauguracion
graduation prom | formatura | graduacion
baby newborn infant | bebe recem_nascido nenem | bebe recien_nacido
woman women female ladies lady womens | mulher feminino mulheres | mujer femenino dama senora
man men male mens gentleman | homem masculino homens | hombre masculino caballero
kid child children kids | crianca infantil criancas | nino nina ninos infantil chico
boy | menino garoto | nino chico
girl | menina garota | nina chica
unisex | unissex | unisex
mother mom mum mommy mama | mae mamae | madre mama
father dad daddy | pai papai | padre papa
wife | esposa mulher | esposa mujer senora
girlfriend | namorada | novia
daughter | filha | hija
sister | irma | hermana
grandma grandmother granny nana | avo vovo | abuela
husband | marido esposo | marido esposo
boyfriend | namorado | novio
brother | irmao | hermano
grandpa grandfather granddad | avo vovo | abuelo
son | filho | hijo
winter cold_weather warm | inverno frio quente | invierno frio abrigado
summer hot_weather | verao calor | verano calor
autumn fall | outono | otono
spring | primavera | primavera
rain rainy waterproof water_resistant rainproof | chuva impermeavel | lluvia impermeable
gym workout fitness exercise sport sports training | academia treino esporte fitness esportivo | gimnasio entrenamiento deporte ejercicio deportivo
running jogging | corrida correr | correr running
hiking trekking trail | trilha caminhada | senderismo trekking
camping | acampamento camping | camping acampar acampada
school | escola escolar volta_as_aulas | escuela escolar colegio
kitchen | cozinha | cocina
bathroom bath | banheiro banho | bano
bedroom | quarto dormitorio | dormitorio habitacion recamara cuarto
living_room lounge | sala_de_estar sala | sala_de_estar sala salon living
dining_room | sala_de_jantar | comedor
suede | camurca | ante gamuza
wood wooden timber | madeira | madera
oak | carvalho | roble
pine | pinho pinus | pino
walnut | nogueira | nogal
leather | couro | cuero piel
faux_leather vegan_leather synthetic_leather | couro_sintetico courino | cuero_sintetico polipiel ecocuero cuero_vegano
cotton | algodao | algodon
linen | linho | lino
wool woolen woollen | lan | lana
silk silky | seda | seda
velvet | veludo | terciopelo
corduroy cord | veludo_cotele cotele | pana
steel | aco | acero
iron | ferro | hierro
metal metallic | metal | metal
ceramic porcelain stoneware clay | ceramica porcelana barro | ceramica porcelana gres barro
bamboo | bambu | bambu
rattan wicker | rattan vime | ratan mimbre
marble | marmore | marmol
plastic | plastico | plastico
gold golden | ouro dourado | oro dorado
silver sterling_silver | prata prateado | plata plateado
red | vermelho | rojo
blue | azul | azul
navy navy_blue dark_blue | marinho azul_marinho azul_escuro | marino azul_marino azul_oscuro
light_blue sky_blue | azul_claro | celeste azul_claro
green | verde | verde
yellow | amarelo | amarillo
orange | laranja | naranja anaranjado
pink | rosa cor_de_rosa | rosa rosado
purple violet | roxo violeta | morado violeta purpura
lilac | lilas | lila
brown | marrom castanho | marron cafe castano
black | preto negro | negro
white | branco | blanco
grey gray | cinza grafite | gris grafito
beige cream sand | bege creme areia | beige crema arena
burgundy wine_red maroon | bordo vinho | burdeos vino bordo granate
turquoise teal | turquesa | turquesa
floral flowery flowered flowers | floral florido florida flores | floral florido flores
polka_dot polka_dots dotted spotted | poa bolinhas | lunares topos
multicoloured multicolored colourful colorful rainbow | colorido multicolorido | multicolor colorido
stainless_steel | inox aco_inox aco_inoxidavel | acero_inoxidable inox
striped stripes stripe | listrado listra listras | rayado rayas raya
checked plaid checkered | xadrez | cuadros a_cuadros
plain solid solid_color | liso | liso
round circular | redondo | redondo circular
square | quadrado | cuadrado
rectangular | retangular | rectangular
large big huge | grande | grande
small little tiny compact | pequeno pequenino mini | pequeno chico mini
medium | medio | mediano medio
wireless cordless bluetooth | sem_fio bluetooth | inalambrico bluetooth
portable | portatil | portatil
vegan | vegano | vegano
handmade hand_made artisan handcrafted | artesanal feito_a_mao | artesanal hecho_a_mano
set kit | jogo conjunto kit | juego conjunto set
seat seater people person persons | lugar pessoa | plaza persona cuerpo puesto
piece pcs | peca | pieza
cable cord | cabo | cable
`;
