/** Things of the home, as `synonyms.ts` says. */
export const HOME_THINGS = `
sofa couch settee loveseat | sofa estofado | sofa sillon_de_tres_cuerpos
armchair easy_chair | poltrona | sillon butaca
chair seat | cadeira | silla
stool | banqueta banquinho | taburete banquito
table | mesa mesinha | mesa mesita
coffee_table | mesa_de_centro mesinha_de_centro | mesa_de_centro mesa_ratona mesa_de_cafe
dining_table dinner_table | mesa_de_jantar | mesa_de_comedor
nightstand bedside_table night_table night_stand | criado_mudo mesa_de_cabeceira | mesa_de_noche mesita_de_noche mesa_de_luz velador buro
desk writing_table work_table | escrivaninha mesa_de_escritorio mesa_de_trabalho | escritorio mesa_de_trabajo
shelf wall_shelf | prateleira | balda repisa estante_de_pared
bookcase bookshelf shelving shelves book_shelf | estante estante_de_livros | libreria estanteria librero biblioteca
wardrobe closet armoire | guarda_roupa armario roupeiro | armario ropero placard closet guardarropa armario_ropero
dresser chest_of_drawers drawers | comoda gaveteiro | comoda cajonera
cabinet cupboard sideboard buffet | aparador buffet | aparador
bedspread coverlet | colcha | colcha cubrecama
duvet_cover | capa_de_edredom | funda_nordica
rocking_chair rocker | cadeira_de_balanco | mecedora
pouffe pouf ottoman footstool | pufe puff | puf puff
bench | banco | banco banca
bar_stool counter_stool barstool | banqueta_alta banqueta | taburete_alto banqueta
tv_stand tv_unit television_stand media_unit tv_cabinet | rack rack_para_tv movel_para_tv | mueble_de_television mueble_de_tv mueble_para_tv
coat_stand coat_rack hat_stand | cabideiro | perchero
side_table end_table | mesa_lateral mesinha_lateral | mesa_auxiliar mesita_auxiliar
wall_lamp sconce wall_light | arandela | aplique
ceiling_light ceiling_lamp flush_mount | plafon luminaria_de_teto | plafon lampara_de_techo
chandelier | lustre | arana candelabro
string_lights fairy_lights light_string | varal_de_luzes pisca_pisca cordao_de_luz | guirnalda_de_luces luces_navidenas
night_light nightlight | luz_noturna | luz_nocturna
lantern | lanterna | farol farolillo
bed bedframe bed_frame | cama | cama
mattress | colchao | colchon
rug carpet | tapete carpete | alfombra tapete
doormat welcome_mat | capacho | felpudo tapete_de_entrada
bath_mat bathmat bathroom_rug bathroom_mat | tapete_de_banheiro | alfombra_de_bano alfombrilla_de_bano tapete_de_bano
curtain drape | cortina | cortina
cushion throw_pillow | almofada | cojin almohadon
pillow | travesseiro | almohada
blanket throw | manta cobertor | manta cobija frazada
duvet comforter quilt | edredom edredon | edredon acolchado nordico
bedding bed_linen bedclothes bed_set | roupa_de_cama jogo_de_cama enxoval | ropa_de_cama juego_de_cama
sheet bed_sheet bedsheet sheet_set | lencol jogo_de_lencol | sabana juego_de_sabanas
towel bath_towel | toalha toalha_de_banho | toalla
lamp light luminaire | luminaria abajur lampada luz | lampara luz lamparita flexo
floor_lamp standing_lamp | luminaria_de_piso luminaria_de_chao abajur_de_chao | lampara_de_pie
table_lamp | abajur luminaria_de_mesa | lampara_de_mesa
bedside_lamp | abajur_de_cabeceira abajur | lamparita_de_noche lampara_de_noche
desk_lamp | luminaria_de_mesa luminaria_de_escritorio | flexo lampara_de_escritorio
pendant_lamp pendant_light hanging_lamp pendant | pendente luminaria_pendente | lampara_colgante colgante
mirror | espelho | espejo
clock wall_clock | relogio_de_parede | reloj_de_pared
frame picture_frame photo_frame | porta_retrato porta_retratos moldura | portarretrato portarretratos marco marco_de_fotos
art_print poster wall_art picture painting | quadro poster gravura | cuadro poster lamina
vase | vaso | florero jarron
plant_pot flowerpot flower_pot | vaso_de_planta cachepo | maceta macetero
planter planter_box window_box | jardineira_para_plantas floreira | jardinera
candle scented_candle | vela vela_aromatica vela_perfumada | vela candela
diffuser reed_diffuser | difusor aromatizador | difusor
candlestick candle_holder | castical | candelero
basket | cesto cesta | cesta canasto canasta
mug cup | caneca xicara | taza tazon
glass tumbler drinking_glass | copo | vaso
wine_glass wineglass goblet | taca taca_de_vinho | copa copa_de_vino
plate dinner_plate | prato | plato
dinner_set dinnerware dinner_service tableware crockery dish_set | aparelho_de_jantar jogo_de_jantar louca | vajilla juego_de_vajilla
salad_bowl | saladeira | ensaladera
storage_jar canister jar | pote pote_de_mantimentos | bote tarro frasco
bowl | tigela bowl cumbuca | bol bowl cuenco tazon
cutlery flatware silverware | talheres faqueiro | cubiertos cuberteria
knife | faca | cuchillo
pan frying_pan skillet | frigideira | sarten
pot saucepan casserole stockpot cooking_pot | panela cacarola | olla cacerola cazuela
kettle | chaleira | hervidor pava
teapot tea_pot | bule bule_de_cha | tetera
coffee_maker coffeemaker coffee_machine coffee_pot | cafeteira | cafetera
french_press | prensa_francesa cafeteira_francesa | prensa_francesa cafetera_francesa
blender mixer | liquidificador | licuadora batidora
toaster | torradeira | tostadora tostador
cutting_board chopping_board | tabua_de_corte tabua | tabla_de_cortar tabla
apron | avental | delantal mandil
tablecloth table_cloth | toalha_de_mesa | mantel
placemat place_mat | jogo_americano | individual mantel_individual
thermos flask water_bottle bottle | garrafa garrafa_termica squeeze | botella termo
`;
