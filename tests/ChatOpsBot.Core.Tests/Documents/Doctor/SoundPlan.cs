using System.Text;
using ChatOpsBot.Core.Documents.Doctor;
using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Tests.Documents.Doctor;

/// <summary>A plan with nothing to find in it, and what the doctor finds once one place of it is changed.</summary>
internal static class SoundPlan
{

    internal const string Text = """
        # Plan d'action - Serre

        Disponible à 99,9 % (moins de 9 heures d'interruption par an).

        ## Décision Go/No-Go

        | Critère | Résultat |
        |---|---|
        | Tests | GO |
        | Production | NO-GO |

        ## Actions bloquantes

        | Priorité | Action | Statut | Responsable |
        |---|---|---|---|
        | P0 | Poser la vanne | [ ] | Ada Stone |
        | P1 | Relire la notice | [x] | Ada Stone |

        ## SLA

        | Métrique | Objectif | Mesuré | Écart |
        |---|---|---|---|
        | Disponibilité | 99.9% | 99.5% | -0.4% |

        | Domaine | Score | Verdict |
        |---|---|---|
        | Eau | 60% | moyen |

        | # | Action | Impact | Urgence |
        |---|---|---|---|
        | 1 | Poser la vanne | Élevé | Immédiat |

        ## Phase 1 (J0 - J7)

        #### ACT-001 : Poser la vanne

        | Attribut | Valeur |
        |---|---|
        | Catégorie | Eau |
        | Priorité | P1 - Critique |
        | Responsable | Ada Stone |
        | Échéance | J+5 |
        | Effort estimé | 1 jour |

        **Étapes :**
        - [ ] acheter
        - [ ] poser

        #### ACT-002 : Essayer la vanne

        | Attribut | Valeur |
        |---|---|
        | Catégorie | Eau |
        | Priorité | P2 - Importante |
        | Responsable | Bo Reed |
        | Échéance | J+7 |
        | Effort estimé | 2 jours |
        | Statut | À faire |

        **Étapes :**
        - [ ] ouvrir

        ## Phase 2 (J7 - J30)

        #### ACT-003 : Câbler la pompe

        | Attribut | Valeur |
        |---|---|
        | Catégorie | Courant |
        | Priorité | P3 - Standard |
        | Responsable | Bo Reed |
        | Échéance | J+28 |
        | Effort estimé | 1 jour |

        ## Planning

        ```
        Semaine | 1 | 2 | 3 | 4 | 5 |
        ACT-001 |███|   |   |   |   |
        ACT-002 |███|███|   |   |   |
        ACT-003 |   |███|   |   |   |
        ```

        | Jalon | Date | Actions incluses |
        |---|---|---|
        | M1 - Eau | J+7 | ACT-001, 002 |
        | M2 - Courant | J+30 | ACT-003 |

        | Catégorie | Effort total | % du total |
        |---|---|---|
        | Eau | 3 | 75% |
        | Courant | 1 | 25% |
        | Total | 4 | 100% |

        | Ressource | Rôle | Disponibilité | Actions assignées |
        |---|---|---|---|
        | Ada Stone | Plombière | 50% | ACT-001 |
        | Bo Reed | Électricien | 50% | ACT-002, 003 |

        ## Suivi

        | Type | Fréquence | Participants |
        |---|---|---|
        | Comité | Toutes les deux semaines | tous |

        | KPI | Cible | Actuel |
        |---|---|---|
        | Jalons respectés | 100% | 0% |

        | Niveau | Type de problème | Contact | Délai de réponse |
        |---|---|---|---|
        | N1 | Technique | Ada Stone | 4h |
        | N2 | Budget | Bo Reed | 24h |

        ```
        ┌──────────────────────────┐
        │ ░░░░░░ 0%                │
        │ Prochaine échéance       │
        │ ACT-001                  │
        │ J+5                      │
        │ À faire: 3  Terminé: 0   │
        │ M1 [░░░░░░] 0%           │
        └──────────────────────────┘
        ```

        ## Clôture

        - [ ] Toutes les actions P1 terminées
        - [ ] Toutes les actions P2 terminées ou planifiées

        ## Livrables

        | Livrable | Responsable | Statut |
        |---|---|---|
        | Notice | Ada Stone | ⬜ |

        ## Artifacts

        - [ ] Plan d'action complet

        ---

        **Statut Production** : NO-GO
        **SLA Cible** : 99.9%
        """;

    /// <summary>The text with one place changed; it must be there.</summary>
    internal static string With(string old, string changed)
    {
        var (from, to) = (old.Replace("\\n", "\n", StringComparison.Ordinal), changed.Replace("\\n", "\n", StringComparison.Ordinal));
        Assert.Contains(from, Text, StringComparison.Ordinal);
        return Text.Replace(from, to, StringComparison.Ordinal);
    }

    /// <param name="today">The third day of the plan unless said: nothing is overdue.</param>
    internal static IReadOnlyList<Finding> Examine(string text, string? start = "2026-11-30", string today = "2026-12-02") =>
        PlanDoctor.Examine(Reading.Of(text), start is null ? null : DateOnly.Parse(start), DateOnly.Parse(today), WorkingCalendar.French);

    /// <summary>"NoOwner 45 ACT-001".</summary>
    internal static IEnumerable<string> InWords(IEnumerable<Finding> findings) => findings.Select(InWords);

    internal static string InWords(Finding finding) => new StringBuilder(finding.GetType().Name)
        .AppendJoin("", finding.Spots.Select(spot => $" {spot.Line}{(spot.Name.Length > 0 ? $" {spot.Name}" : "")}")).ToString();
}
