namespace Xinhuo.Tests.Hostile;

public sealed partial class HostileFieldsTests
{
    /// <summary>Experiences, letters, and what is made together.</summary>
    private static (string Test, string[] Fields)[] Making =>
        [
            (
                Named<HostileExperiencesTests>(nameof(HostileExperiencesTests.An_experience_may_be_called_anything_and_be_anywhere)),
                [
                    "Experiences.Spaces.EditExperiencePage Input.Bears",
                    "Experiences.Spaces.EditExperiencePage Input.Body",
                    "Experiences.Spaces.EditExperiencePage Input.Kit",
                    "Experiences.Spaces.EditExperiencePage Input.Place",
                    "Experiences.Spaces.EditExperiencePage Input.Title",
                    "Experiences.Spaces.EditExperiencePage Why",
                    "Experiences.Spaces.ExperiencesPage after",
                    "Experiences.Spaces.NewExperiencePage Input.Bears",
                    "Experiences.Spaces.NewExperiencePage Input.Body",
                    "Experiences.Spaces.NewExperiencePage Input.Kit",
                    "Experiences.Spaces.NewExperiencePage Input.Place",
                    "Experiences.Spaces.NewExperiencePage Input.Title",
                ]
            ),
            (
                Named<HostileExperiencesTests>(nameof(HostileExperiencesTests.A_letter_and_what_stands_under_it_may_be_any_words)),
                [
                    "Experiences.Letters.LetterPage Input.Body",
                    "Experiences.Letters.WriteLettersPage Input.Body",
                    "Experiences.Letters.WriteLettersPage Names",
                    "Experiences.Letters.WriteLettersPage Passages[]",
                ]
            ),
            (
                Named<HostileExperiencesTests>(nameof(HostileExperiencesTests.Pictures_of_experiences_and_letters_may_show_anything)),
                [
                    "Experiences.Letters.WriteLettersPage Input.Alt[]",
                    "Experiences.Letters.WriteLettersPage Input.NewAlt[]",
                    "Experiences.Spaces.EditExperiencePage Input.Alt[]",
                    "Experiences.Spaces.EditExperiencePage Input.NewAlt[]",
                    "Experiences.Spaces.NewExperiencePage Input.Alt[]",
                    "Experiences.Spaces.NewExperiencePage Input.NewAlt[]",
                ]
            ),
            (
                Named<HostileJournalsTests>(nameof(HostileJournalsTests.An_entry_and_what_is_said_of_it_may_be_any_words)),
                [
                    "Experiences.Journals.EditEntryPage Input.Body",
                    "Experiences.Journals.EntryPage Input.Body",
                    "Experiences.Journals.EntryPage Why",
                    "Experiences.Journals.JournalPage after",
                    "Experiences.Journals.LinkChangePage Input.Address",
                    "Experiences.Journals.LinkChangePage Input.Title",
                    "Experiences.Journals.NewEntryPage Input.Body",
                    "Experiences.Spaces.ExperiencePage After",
                ]
            ),
            (
                Named<HostileJournalsTests>(nameof(HostileJournalsTests.Pictures_of_journals_may_show_anything)),
                [
                    "Experiences.Journals.EditEntryPage Input.Alt[]",
                    "Experiences.Journals.EditEntryPage Input.NewAlt[]",
                    "Experiences.Journals.NewEntryPage Input.Alt[]",
                    "Experiences.Journals.NewEntryPage Input.NewAlt[]",
                ]
            ),
            (
                Named<HostileEarlyTests>(nameof(HostileEarlyTests.What_is_seen_early_may_be_any_words)),
                [
                    "Experiences.Early.EarlyListPage after",
                    "Experiences.Early.EditEarlyPage Input.Body",
                    "Experiences.Early.EditEarlyPage Input.Title",
                    "Experiences.Early.NewEarlyPage Input.Body",
                    "Experiences.Early.NewEarlyPage Input.Title",
                ]
            ),
            (
                Named<HostileEarlyTests>(nameof(HostileEarlyTests.A_parcel_may_go_anywhere_and_be_thanked_for_in_any_words)),
                [
                    "Experiences.Kits.MyParcelPage Input.Address",
                    "Experiences.Kits.MyParcelPage Input.Phone",
                    "Experiences.Kits.MyParcelPage Input.Recipient",
                    "Experiences.Kits.MyParcelPage Thanks",
                    "Experiences.Kits.MyParcelPage What",
                    "Experiences.Kits.OneParcelPage Input.Carrier",
                    "Experiences.Kits.OneParcelPage Input.From",
                    "Experiences.Kits.OneParcelPage Input.Number",
                    "Experiences.Kits.OneParcelPage What",
                ]
            ),
            (
                Named<HostileEarlyTests>(nameof(HostileEarlyTests.Pictures_of_what_is_seen_early_may_show_anything)),
                [
                    "Experiences.Early.EditEarlyPage Input.Alt[]",
                    "Experiences.Early.EditEarlyPage Input.NewAlt[]",
                    "Experiences.Early.NewEarlyPage Input.Alt[]",
                    "Experiences.Early.NewEarlyPage Input.NewAlt[]",
                ]
            ),
            (
                Named<HostileFreeTests>(nameof(HostileFreeTests.One_may_be_free_in_any_words)),
                [
                    "CoCreation.Suggesting.FreePage Input.Roles[]",
                    "CoCreation.Suggesting.FreePage Input.Words",
                    "CoCreation.Suggesting.FreePage after",
                    "CoCreation.Suggesting.FreePage place",
                    "CoCreation.Suggesting.FreePage role",
                ]
            ),
            (
                Named<HostileHelpTests>(nameof(HostileHelpTests.What_is_asked_and_answered_may_be_any_words)),
                [
                    "CoCreation.Desk.HelpPage After",
                    "CoCreation.Desk.NewRequestPage Input.Body",
                    "CoCreation.Desk.NewRequestPage Input.Title",
                    "CoCreation.Desk.RequestPage Input.Body",
                ]
            ),
            (
                Named<HostileHelpTests>(nameof(HostileHelpTests.Pictures_of_requests_may_show_anything)),
                [
                    "CoCreation.Desk.NewRequestPage Input.Alt[]",
                    "CoCreation.Desk.NewRequestPage Input.NewAlt[]",
                    "CoCreation.Desk.RequestPage Input.Alt[]",
                    "CoCreation.Desk.RequestPage Input.NewAlt[]",
                ]
            ),
            (
                Named<HostileMaterialsTests>(nameof(HostileMaterialsTests.A_material_may_be_called_anything_and_be_given_in_any_words)),
                [
                    "CoCreation.Materials.EditAssetPage Input.Body",
                    "CoCreation.Materials.EditAssetPage Input.Label[]",
                    "CoCreation.Materials.EditAssetPage Input.Licence",
                    "CoCreation.Materials.EditAssetPage Input.Sent.Called[]",
                    "CoCreation.Materials.EditAssetPage Input.Title",
                    "CoCreation.Materials.EditAssetPage Input.Use",
                    "CoCreation.Materials.MaterialsPage Question",
                    "CoCreation.Materials.MaterialsPage Sort",
                    "CoCreation.Materials.MaterialsPage after",
                    "CoCreation.Materials.MyTakesPage after",
                    "CoCreation.Materials.NewAssetPage Input.Body",
                    "CoCreation.Materials.NewAssetPage Input.Label[]",
                    "CoCreation.Materials.NewAssetPage Input.Licence",
                    "CoCreation.Materials.NewAssetPage Input.Sent.Called[]",
                    "CoCreation.Materials.NewAssetPage Input.Title",
                    "CoCreation.Materials.NewAssetPage Input.Use",
                    "CoCreation.Materials.NewDropPage Input.Body",
                    "CoCreation.Materials.NewDropPage Input.Title",
                ]
            ),
            (
                Named<HostileMaterialsTests>(nameof(HostileMaterialsTests.Pictures_of_materials_may_show_anything)),
                [
                    "CoCreation.Materials.EditAssetPage Input.Alt[]",
                    "CoCreation.Materials.EditAssetPage Input.NewAlt[]",
                    "CoCreation.Materials.NewAssetPage Input.Alt[]",
                    "CoCreation.Materials.NewAssetPage Input.NewAlt[]",
                    "CoCreation.Materials.NewDropPage Input.Alt[]",
                    "CoCreation.Materials.NewDropPage Input.NewAlt[]",
                ]
            ),
            (
                Named<HostileTeamsTests>(nameof(HostileTeamsTests.A_brief_may_hope_for_anything)),
                [
                    "CoCreation.Briefs.EditBriefPage Input.Body",
                    "CoCreation.Briefs.EditBriefPage Input.Lends",
                    "CoCreation.Briefs.EditBriefPage Input.Limits",
                    "CoCreation.Briefs.EditBriefPage Input.Place",
                    "CoCreation.Briefs.EditBriefPage Input.Roles[].Skill",
                    "CoCreation.Briefs.EditBriefPage Input.Title",
                    "CoCreation.Briefs.EditBriefPage Why",
                    "CoCreation.Briefs.NewBriefPage Input.Body",
                    "CoCreation.Briefs.NewBriefPage Input.Lends",
                    "CoCreation.Briefs.NewBriefPage Input.Limits",
                    "CoCreation.Briefs.NewBriefPage Input.Place",
                    "CoCreation.Briefs.NewBriefPage Input.Roles[].Skill",
                    "CoCreation.Briefs.NewBriefPage Input.Title",
                    "CoCreation.Teams.MakingPage after",
                ]
            ),
            (
                Named<HostileTeamsTests>(nameof(HostileTeamsTests.A_team_may_call_for_anything_and_ask_in_any_words)),
                [
                    "CoCreation.Teams.AskSomebodyPage Who",
                    "CoCreation.Teams.AskSomebodyPage Words",
                    "CoCreation.Teams.EditTeamPage Input.Body",
                    "CoCreation.Teams.EditTeamPage Input.Mine",
                    "CoCreation.Teams.EditTeamPage Input.Seats[].Note",
                    "CoCreation.Teams.EditTeamPage Input.Seats[].Skill",
                    "CoCreation.Teams.EditTeamPage Input.Title",
                    "CoCreation.Teams.NewTeamPage Input.Body",
                    "CoCreation.Teams.NewTeamPage Input.Mine",
                    "CoCreation.Teams.NewTeamPage Input.Seats[].Note",
                    "CoCreation.Teams.NewTeamPage Input.Seats[].Skill",
                    "CoCreation.Teams.NewTeamPage Input.Title",
                    "CoCreation.Teams.SitPage Words",
                    "CoCreation.Teams.TeamPage Words",
                ]
            ),
            (
                Named<HostileTeamsTests>(nameof(HostileTeamsTests.What_a_team_keeps_may_be_any_words)),
                [
                    "CoCreation.Projects.DecisionsPage Words",
                    "CoCreation.Projects.FilesPage Note",
                    "CoCreation.Projects.FilesPage Sent.Called[]",
                    "CoCreation.Projects.GuestsPage Why",
                    "CoCreation.Projects.LogPage Key",
                    "CoCreation.Projects.MilestonesPage Title",
                    "CoCreation.Projects.OneFilePage Note",
                    "CoCreation.Projects.OneFilePage Sent.Called[]",
                    "CoCreation.Projects.ShotsPage Place",
                    "CoCreation.Projects.ShotsPage What",
                    "CoCreation.Teams.HandInWorkPage Link",
                    "CoCreation.Teams.HandInWorkPage Words",
                ]
            ),
            (
                Named<HostileTeamsTests>(nameof(HostileTeamsTests.Pictures_of_briefs_and_teams_may_show_anything)),
                [
                    "CoCreation.Briefs.EditBriefPage Input.Alt[]",
                    "CoCreation.Briefs.EditBriefPage Input.NewAlt[]",
                    "CoCreation.Briefs.NewBriefPage Input.Alt[]",
                    "CoCreation.Briefs.NewBriefPage Input.NewAlt[]",
                    "CoCreation.Teams.EditTeamPage Input.Alt[]",
                    "CoCreation.Teams.EditTeamPage Input.NewAlt[]",
                    "CoCreation.Teams.NewTeamPage Input.Alt[]",
                    "CoCreation.Teams.NewTeamPage Input.NewAlt[]",
                ]
            ),
        ];
}
