/** Money taken back through the bank. */
export const chargeback: readonly string[] = `
chargeback~
charge back
charging back
chargbac*
chargbak
chargebak
charge bak
xargeback
xarge
disput*
@bank .. refund*|reverse*|take|return*|block*|stop*|cancel*|disput*|claim|get|pull|investigat*|fraud|back|chargeback
call*|contact*|tell|told|ask*|speak*|spoke|talk*|report*|complain*|phon*|notify|notified .. @bank
get|getting|going|go to|my|the bank|paypal
get @bank
bank .. get|give .. money
block*|stop*|cancel* .. payment|charge|card|debit|cheque .. bank|card|issuer
blocked|stopped|stop|block the|my|that|your payment|card|charge
revers* .. payment|charge|transaction
dont|not|didnt|never|cant recogni* .. charge|payment|transaction|purchase|debit|this|it
dont recogni*
charge|payment|transaction|purchase|debit .. not made|mine|me|us|wasnt|isnt
wasnt|isnt|not me|mine .. charge|purchase|payment
i didnt|did|never not|make|authori*|approve .. charge|payment|purchase|transaction
never authori*
not made by me|us
unauthori*
not authori* .. charge|payment
section 75
buyer|purchase protection
claim with|through|via|at|against .. @bank|card
money back through|from|via .. bank|card
direct debit
@banco .. devol*|devuel*|revert*|revers*|estorn*|cancel*|contest*|bloque*|resolv*|disput*|reemb*|regres*
liguei|ligar|ligo|falei|falar|pedi|pedir|avis*|acion*|mandei|reclam*|llam*|habl*|report*|pido|pedire .. @banco
contest* .. compra|cobranca|cartao|fatura|transacao|valor|pagamento|banco|debito|lancamento
contestei
contestacao
vou|irei|quero|pra|para contestar
kontest*
estorn* .. pelo|com|direto .. @banco|operadora
direto no banco
direto com .. @banco|operadora
nao|num reconhe* .. compra|cobranca|valor|lancamento|debito|transacao|fatura|isso|essa|esse|pagamento
nao reconhe*
desconhe* .. compra|cobranca|lancamento|valor
nao fui eu
nao fiz essa|esta|esse|este|nenhuma
nao autorizei .. cobranca|compra|debito|pagamento|cartao
bloque* .. pagamento|cartao|compra|pago|tarjeta|cobro|cargo
sust* .. pagamento|cobranca|cheque
med do|pelo|no pix
o med
reaver .. dinheiro|valor
reverter
reclam* .. mercado|paypal .. dinheiro|pago|livre
mercado livre|libre|pago .. dinheiro|devol*|reclam*|disput*|plata
contracarg~
contra cargo*
retroces*
desconoc* .. cargo|compra|pago|cobro|transaccion|movimiento|consumo
desconozco
desconocer
desconosco
no reconozco|reconosco|reconoci*
no .. hice .. cargo|compra|pago|cobro
cargo|compra|pago|cobro .. no .. hice|mio|mia|autorice|reconozco
no fui yo
no autorice
impugn*
revers* .. cargo|pago|compra|cobro|dinero|plata
report* .. cobro|cargo|tarjeta
cancelar .. pago|cobro .. banco
isnt|not mine
mi|al banco .. no pague|paguen
claw* back
`
  .trim()
  .split('\n');
