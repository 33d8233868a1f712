import { STOP_WORDS } from '../../understanding/stopWords.ts';

/** What is said around what is looked for and tells nothing of it; folded. */
const AROUND = `
i me my we our us you your it its he she they them their this that these those there here what which who whom whose where when how why
a an the of to in on at by for with from as and or but if so than then too very just only also really quite pretty not-so
is are am was were be been being do does did done have has had having can could will would shall should may might must let lets
want wants wanted need needs needed looking look find finding search searching show shows see seeing get getting buy buying purchase
give gives offer sell selling got any some something anything thing things stuff item items product products one ones option options
please pls plz thanks thank hi hello hey ok okay good morning afternoon evening yes no like love interested thinking maybe
im id ive ill ll ve re dont doesnt whats wanna gonna about into out up down off over all every each more most much many lot lots bit kind type sort
nice great best better cool lovely beautiful pretty cute perfect ideal suitable right new latest available stock price priced prices cost costs costing
costs rated rating ratings review reviews reviewed star stars highly top customer customers cheap cheaper cheapest cheapish inexpensive affordable
expensive budget bargain sale discount max maximum min minimum range under below between around less
know recommend recommendation suggest suggestion suggestions idea ideas help helping someone somebody friend people
use using used wear wearing put go goes going come comes make made take near size sized colour color colours colors style styled model models brand brands
shop store catalogue catalog number num aunt uncle cousin nephew niece boss colleague coworker teacher neighbour neighbor partner fiance
o a os as um uma uns umas de do da dos das em no na nos nas ao aos para pra pro por pelo pela com sem e ou que se mas mais menos
eu me meu minha meus minhas tu te teu tua voce voces vc vcs ele ela eles elas nos nosso nossa isso isto esse essa este esta aquele aquela ai ali aqui la
sou e foi ser estou esta estao ta to tem tenho ter temos teria ha haver pode poderia podem posso vou vai vamos vao vende vendem vender
quero queria querer quiser gostaria gosto preciso precisava precisando procuro procurando busco buscando buscar procurar ver veja mostra mostrar mostre manda mande
comprar compro levar acho achar encontrar encontro algum alguma alguns algumas algo coisa coisas produto produtos opcao opcoes modelo modelos tipo tipos
por favor obrigado obrigada oi ola bom boa dia tarde noite sim nao bem muito muita bonito bonita lindo linda legal bacana melhor melhores otimo perfeito ideal novo nova
quanto qual quais onde quando como disponivel disponiveis estoque preco precos valor barato barata baratos baratas baratinho baratinha conta caro cara caros custa custe custar custo
sugestao sugestoes sugere indica indicar recomenda dica ajuda alguem amigo amiga usar uso usa vestir tamanho tam numero cor cores marca marcas loja
 tia tio prima primo sobrinha sobrinho chefe colega professora professor vizinha noiva noivo
el la los las un una unos unas de del en al a para por con sin y o u que si pero mas menos lo le les se su sus mi mis tu tus yo nos nosotros usted ustedes
es soy ser esta estan estoy estas este esto esta estos ese esa eso esos esas aquel hay haya tiene tienen tengo tener tendria puede pueden puedo podria
quiero quisiera queria querer quieren necesito necesitaba necesitamos busco buscando buscar encuentro encontrar ver muestra muestrame muestreme mostrar mostrame ensename ensene dame deme
comprar compro llevar vende venden vender alguno alguna algunos algunas algun algo cosa cosas producto productos opcion opciones modelo modelos tipo tipos
gracias hola buenos buenas dias tardes noches bueno buena bonito bonita lindo linda mejor mejores perfecto ideal nuevo nueva muy mucho mucha
cuanto cual cuales donde cuando como disponible disponibles existencia existencias precio precios valor barato barata baratos baratas economico economica economicos economicas economico caro cara caros cuesta cueste costar
sugerencia sugerencias sugiere recomienda recomiendas recomendacion idea ideas ayuda alguien amigo amiga usar uso talla talle tamano color colores marca marcas tienda
 tia tio prima primo sobrina sobrino jefe jefa colega maestra profesora vecina prometida
sea sean seja sejam ser feito feita feitos feitas hecho hecha hechos hechas made maximo maxima minimo
reais real dollars dollar euros euro pesos peso bucks conto contos pila brl usd eur faixa rango hasta ate entre acima abaixo
other others another else next same similar different difference compare comparison versus vs back first second third fourth fifth last both them add cart basket take order
outro outra outros outras proximo proximos proxima mesmo igual parecido diferente diferenca compara comparar compare primeiro segundo terceiro quinto ultimo ultima ambos
gostei gosta gostou adiciona adicionar coloca colocar bota poe carrinho sacola levo levar pega fico ficar voltar volta
otro otra otros otras siguiente siguientes mismo parecido distinto diferencia compara comparar primero segundo tercero cuarto quinto ultimo ultima ambos
gusta gusto agrega agregar anade pon ponme carrito llevo llevar quedo tomo volver vuelve
thats theres whos eg etc plus set sets kit kits pair pairs pack jogo conjunto par pares juego old year years ano anos
`;

/** Words that are no part of what is looked for. */
export const FILLERS: ReadonlySet<string> = new Set([
  ...AROUND.trim().split(/\s+/u),
  ...[...STOP_WORDS].filter((word) => word.length < 4),
]);
