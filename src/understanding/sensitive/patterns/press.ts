/** Newspapers, television, going public. */
export const press: readonly string[] = `
journalis~
jurnalist*
reporter
reporters
newspaper*
newspap
the|to|with|local|national press|media|papers|tabloid*
mainstream media
on|in|to|the|local|national|nightly|evening news
news called|channel|station|outlet*|crew|paper|show|team|desk
magazine
publish*
go|going|went|goes public
viral
expos* you|u|this|them|your|everything|it
on|to tv|television
tv station|show|crew|channel|program*|news
channel 2|3|4|5|6|7|8|9|10|11|12|13 .. news|show|does
channel 2|3|4|5|6|7|8|9|10|11|12|13
post|posting|posted|put|putting|share|sharing|upload*|spread .. video|tiktok|instagram|insta|facebook|twitter|x|online|social|everywhere|reddit|youtube|internet
tell|telling|show .. everyone|everybody|followers|twitter|world|internet|media
followers
subscribers
influencer*
youtuber*
tiktoker*
podcast*
everyone|everybody|people|you on twitter|tiktok|facebook|instagram|reddit|youtube|internet
all over .. twitter|tiktok|internet|social|facebook
social media
name and shame
bad|negative press|publicity
documentary
watchdog
a|my|run|write .. blog|column .. goes|about|you|this
i|who write for
tweet*
jornal
jornais
jornalis~
jornaleco
reporteres
reporta*
imprens*
na|pra|pela|a midia
midia
noticiari*
na|pra|pela|da|a tv|televisao|globo|record|sbt|band|radio
passar .. televisao|tv|jornal
globo
rede|redes social|sociais
nas|em|pelas|das redes
expor .. voces|vcs|loja|isso|tudo|empresa
expo* voces|vcs
vou expor
exposed
viralis*
viraliz*
virau
boca no
trombone
seguidor*
influencer*
influenciador*
influens*
youtuber
blogueir*
tiktoker
podcast
post*|public*|divulg*|subir|espalh*|jogar|jogo|coloc*|bot* .. video|instagram|insta|tiktok|face|facebook|twitter|internet|redes|stories|grupo*
divulgar*|divulgac*|divulgo|divulgando|divulgado|divulgu*|divulgamos|divulgou|divulga
todo|todos mundo .. saber|twitter|internet|vai
russomanno|russomano
revista
publicar
publicando
vai|vou|indo pro|pra|no|ao tiktok|tik|twitter|instagram|insta|youtube|facebook|face|x
queimar .. nome|filme|imagem|loja
periodis~
periodic*
peridico*
la|a|en|con|de prensa
prensa .. local|nacional
medios de comunicacion
a|los|en|con los|nuestros medios
noticier*
las|en|a noticias
noticiero
en|a|por|la tele|television|tv|radio
canal 2|3|4|5|6|7|8|9|10|11|12|13
subir|subo|publicar|publico|postear|poner|compartir|difundir .. video|redes|instagram|tiktok|facebook|twitter|internet|face|x
hac*|va|volv* .. viral
exponer*
voy a exponer*
expongo
quemar .. redes|nombre
los|voy quem* .. redes
en redes
redes sociales
seguidores
funa*
funo
los funo
escrach*
todo|todos .. twitter|facebook|instagram|mundo .. enter*|saber
se van|va a enterar
vai saber
video .. gravado|grabado
testimonio
at|for|to the bbc|cnn|times|guardian|daily
video .. vistas|views|visualizacoes|visualizaciones
mil|k vistas|views
`
  .trim()
  .split('\n');
