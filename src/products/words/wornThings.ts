/** What is worn and carried, toys and what is used outside, as `synonyms.ts` says. */
export const WORN_THINGS = `
dress gown frock | vestido vestidinho | vestido
skirt | saia | falda pollera
mini_skirt miniskirt | minissaia | minifalda
shirt button_up button_down | camisa | camisa
dress_shirt formal_shirt | camisa_social | camisa_de_vestir
blouse | blusa | blusa
tshirt t_shirt tee tees | camiseta t_shirt | camiseta playera remera polera
top | top blusinha | top
polo polo_shirt | camisa_polo polo | polo chomba
trousers pants slacks | calca calcas | pantalon pantalones
denim | jeans brim | mezclilla vaquero tejano denim
shorts short bermuda | bermuda shorts short | short shorts bermuda pantalon_corto
leggings legging | legging leggings | legging leggings calza calzas mallas
jacket | jaqueta | chaqueta campera chamarra cazadora
coat overcoat winter_coat | casaco sobretudo casaco_de_inverno | abrigo sobretodo tapado
raincoat rain_coat | capa_de_chuva | chubasquero impermeable piloto
blazer suit_jacket sport_coat | blazer paleto | blazer americana
suit | terno | traje
sweater jumper pullover | sueter blusa malha pulover | sueter jersey pulover chompa buzo
cardigan | cardigan casaquinho | cardigan rebeca
hoodie sweatshirt hooded_sweatshirt | moletom blusa_de_moletom | sudadera buzo canguro poleron
pajamas pyjamas sleepwear pjs nightwear | pijama | pijama piyama
underwear briefs boxers panties | cueca calcinha roupa_intima | ropa_interior calzoncillo calzon boxer
sock | meia | calcetin media
vest_top tank_top tank singlet | regata | camiseta_de_tirantes musculosa top_de_tirantes
pareo cover_up beach_cover_up sarong kaftan | saida_de_praia canga | pareo salida_de_playa
bathrobe dressing_gown robe | roupao | albornoz bata
waistcoat gilet vest bodywarmer | colete | chaleco
windbreaker wind_jacket anorak | corta_vento | cortavientos rompevientos
dungarees overalls | jardineira macacao_infantil | peto overol
swimsuit bathing_suit swimwear | maio traje_de_banho roupa_de_banho | traje_de_bano banador malla vestido_de_bano
bikini | biquini | bikini
sneaker trainer tennis_shoes running_shoes gym_shoes kicks | tenis sapatenis | zapatilla tenis deportivas zapatilla_deportiva championes
running_shoe | tenis_de_corrida | zapatilla_de_correr zapatillas_para_correr zapatilla_de_running
shoe footwear | sapato calcado | zapato calzado
boot ankle_boot | bota botina | bota botin
sandal | sandalia | sandalia
flip_flops slides thongs flipflops | chinelo chinelos havaianas | chancla chancleta ojota
slipper house_shoes | pantufa chinelo_de_quarto | pantufla zapatillas_de_casa zapatilla_de_casa
heel high_heel stiletto high_heeled | salto salto_alto scarpin sapato_de_salto | tacon tacon_alto zapato_de_tacon
flats ballet_flats ballerina | sapatilha | bailarina ballerina zapato_plano
loafer moccasin | mocassim mocassin | mocasin
bag handbag purse | bolsa | bolso cartera bolsa
clutch clutch_bag evening_bag | bolsa_carteira clutch | bolso_de_mano cartera_de_fiesta
backpack rucksack | mochila | mochila
tote tote_bag shopping_bag | sacola ecobag | bolsa_de_tela tote
shoulder_bag crossbody crossbody_bag | bolsa_de_ombro bolsa_transversal bolsa_tiracolo | bolso_de_hombro bandolera bolso_cruzado
wallet billfold | carteira | billetera monedero
suitcase luggage carry_on | mala mala_de_viagem mala_de_bordo | maleta valija equipaje
belt | cinto | cinturon correa
hat sun_hat | chapeu | sombrero
cap baseball_cap | bone | gorra
beanie knit_hat wool_hat | gorro touca | gorro
scarf shawl | cachecol lenco echarpe | bufanda panuelo chal
glove mitten | luva | guante
umbrella | guarda_chuva sombrinha | paraguas
parasol beach_umbrella garden_umbrella sunshade | guarda_sol ombrelone | sombrilla parasol
deckchair deck_chair sun_lounger lounger sunbed | espreguicadeira cadeira_de_praia | tumbona reposera silla_de_playa
sunglasses shades | oculos_de_sol oculos_escuros | gafas_de_sol lentes_de_sol anteojos_de_sol
watch wristwatch | relogio relogio_de_pulso | reloj reloj_de_pulsera
necklace chain pendant_necklace | colar gargantilha correntinha | collar cadena gargantilla
earring studs hoops | brinco argola | arete pendiente aro zarcillo
bracelet bangle | pulseira bracelete | pulsera brazalete
ring | anel alianca | anillo sortija
brooch | broche | broche prendedor
jewelry jewellery | joia bijuteria | joya joyeria bisuteria
perfume fragrance cologne | perfume colonia | perfume colonia fragancia
soap | sabonete | jabon
lotion body_lotion moisturizer body_cream | hidratante locao creme_hidratante | crema locion hidratante crema_hidratante
shampoo | xampu shampoo | champu shampoo
lipstick | batom | labial pintalabios lapiz_labial
makeup make_up cosmetics | maquiagem | maquillaje
headphones headset earphones earbuds | fone fone_de_ouvido fones headphone | auricular audifono casco
speaker bluetooth_speaker | caixa_de_som alto_falante caixinha_de_som | altavoz parlante bocina
charger | carregador | cargador
power_bank powerbank portable_charger | power_bank carregador_portatil bateria_portatil | power_bank bateria_portatil cargador_portatil
keyboard | teclado | teclado
phone_case case cover | capinha capa | funda carcasa
tv television | televisao televisor tv | tele television televisor
laptop notebook_computer | notebook laptop | portatil laptop
notebook journal notepad | caderno bloco_de_notas | cuaderno libreta
pen ballpoint | caneta | boligrafo pluma lapicera
toy | brinquedo | juguete
rattle | chocalho | sonajero sonaja
kite | pipa papagaio | cometa barrilete papalote
puppet hand_puppet | fantoche marionete | marioneta titere
costume fancy_dress | fantasia | disfraz
play_set playset | conjunto_de_brincar | set_de_juego
doll | boneca | muneca
plush plushie stuffed_animal teddy_bear teddy soft_toy | pelucia bicho_de_pelucia ursinho urso_de_pelucia | peluche osito oso_de_peluche
puzzle jigsaw | quebra_cabeca | rompecabezas puzle puzzle
board_game boardgame | jogo_de_tabuleiro | juego_de_mesa
building_blocks blocks bricks | blocos blocos_de_montar | bloques bloques_de_construccion
bicycle bike | bicicleta bike | bicicleta bici
ball football soccer_ball | bola | pelota balon
yoga_mat exercise_mat | tapete_de_yoga | esterilla colchoneta tapete_de_yoga esterilla_de_yoga mat_de_yoga
dumbbell weights | halter halteres peso | mancuerna pesa
tent camping_tent | barraca | carpa tienda_de_campana tienda
sleeping_bag | saco_de_dormir | saco_de_dormir bolsa_de_dormir
hammock | rede rede_de_descanso | hamaca
bird_house birdhouse nesting_box | casinha_de_passarinho | casita_para_pajaros pajarera
garden_tools gardening_tools | ferramentas_de_jardim | herramientas_de_jardin
growing_kit grow_kit | kit_de_cultivo | kit_de_cultivo
grill barbecue bbq | churrasqueira grelha | parrilla barbacoa asador
watering_can | regador | regadera
garden yard patio outdoor | jardim area_externa varanda | jardin exterior patio terraza
crib cot baby_bed | berco | cuna
stroller pram | carrinho_de_bebe | carrito_de_bebe cochecito carriola
bib | babador | babero
onesie bodysuit romper | body | body mono enterito mameluco
jumpsuit playsuit | macacao | mono enterizo
dog puppy | cachorro cao | perro
cat kitten kitty | gato | gato
leash dog_lead | guia coleira | correa
organizer organiser storage_box | organizador caixa_organizadora | organizador caja_organizadora
hanger coat_hanger | cabide | percha gancho
storage | armazenamento | almacenamiento
`;
