/** What a contract says. */
export const contract: readonly string[] = `
contract
contracts
contrat
contarct
contractual*
contracted
t c
t cs
t and c
tos
terms
agreement*
agreed to
never agreed
clause*
fine|small print
fineprint
binding
bound by
liab*
responsible .. damage*|transit|loss|if
breach*
indemn*
void .. warranty|contract
i|never|have|ive|we|not signed
signed .. contract|agreement|anything|nothing
obligated
obligation*
penalt*
cancellation|termination fee
early termination
terminat*
null and
contrato*
contrati*
contarto*
contrado*
contrto
kontrato
contratua*
contractua*
clausul*
clausla
termo de
termos .. condicoes|uso|servico*|venda*|compra*|garantia|loja|voces
termo de garantia|uso|compromisso|adesao|responsabilidade
termos
esses|estes|desses|nesses|os|seus termos
letra|letras .. miuda*|pequena*|chica*|chiquita*|pequenita*
letrinh*
rescind*
rescis*
resindir
multa
multas
fidelidade
vigencia
que|nao|nunca|eu assinei
assinado
abusiv*
responsabili* .. legal|civil|voces|de
responsavel|responsable .. legal*|transporte|dano*|estragar|danar*
quem|quien .. responde|responsavel|responsable
vinculante
descumpr*
quebra* .. contrato|acordo
acordo
acuerdo .. firm*|legal|nuestro
terminos .. condiciones|venta*|servicio|uso|compra|garantia
terminos
penaliza*
penalidad*
permanencia
plazo forzoso
incumpl*
firme .. contrato|nada|eso
convenio
sign|signed up for
automatic|auto renew*
renovacao|renovacion automatica
`
  .trim()
  .split('\n');
